using System.Net;
using System.Net.Sockets;

namespace Coworking.Local.Hosting;

/// <summary>Where this machine serves. Only this machine: whoever reaches the sign-in page may be a librarian.</summary>
internal static class Address
{
    /// <summary>Reads what a person typed.</summary>
    /// <returns>Null when it is not plain http on a name of this machine, without a path.</returns>
    public static Uri? Read(string typed) =>
        Uri.TryCreate(typed, UriKind.Absolute, out var uri) && uri is { Scheme: "http", IsLoopback: true, PathAndQuery: "/", UserInfo: "" } ? uri : null;

    /// <summary>Names the port when it was left open: the issuer's own address stands in every token, before anything listens.</summary>
    public static Uri Settle(Uri wanted)
    {
        ArgumentNullException.ThrowIfNull(wanted);
        return wanted.Port == 0 ? new UriBuilder(wanted) { Port = FreePort() }.Uri : wanted;
    }

    public static bool IsFree(int port)
    {
        using var probe = new TcpListener(IPAddress.Loopback, port);
        try
        {
            probe.Start();
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    /// <summary>Says so before minutes of installing and building are spent.</summary>
    /// <exception cref="LocalRunException">Another program has the port.</exception>
    public static void RefuseBusy(Uri origin)
    {
        if (!IsFree(origin.Port))
        {
            throw Busy(origin);
        }
    }

    public static LocalRunException Busy(Uri origin, Exception? cause = null) =>
        new($"Port {origin.Port} is taken by another program: stop it, or choose another with --urls http://127.0.0.1:PORT (0 finds a free one).", cause!);

    private static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }
}
