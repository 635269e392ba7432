using System.Text;

namespace Coworking.Domain.Centres;

/// <summary>How the centre's Wi-Fi is protected.</summary>
public enum WifiSecurity
{
    /// <summary>No password.</summary>
    Open,

    /// <summary>WPA, WPA2 or WPA3 with one password for all.</summary>
    Wpa,
}

/// <summary>The centre's Wi-Fi, shown to who is there.</summary>
/// <param name="Network">Its name (SSID), 1 to 32 bytes of UTF-8.</param>
/// <param name="Password">8 to 63 characters of ASCII; null in an open network.</param>
/// <param name="Security">How it is protected.</param>
public sealed record Wifi(string Network, string? Password, WifiSecurity Security)
{
    /// <summary>Whether <paramref name="network"/> is a name that access points take.</summary>
    public static bool IsNetwork(string network) => Encoding.UTF8.GetByteCount(network) is >= 1 and <= 32 && !network.Any(char.IsControl);

    /// <summary>Whether <paramref name="password"/> fits <paramref name="security"/>.</summary>
    public static bool IsPassword(string? password, WifiSecurity security) => security == WifiSecurity.Open
        ? password is null
        : password is { Length: >= 8 and <= 63 } && password.All(c => c is >= ' ' and <= '~');

    /// <summary>What a phone's camera joins the network by: the text of its QR code.</summary>
    public string QrText => Security == WifiSecurity.Open
        ? $"WIFI:T:nopass;S:{Escaped(Network)};;"
        : $"WIFI:T:WPA;S:{Escaped(Network)};P:{Escaped(Password!)};;";

    private static string Escaped(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            _ = c is '\\' or ';' or ',' or ':' or '"' ? escaped.Append('\\').Append(c) : escaped.Append(c);
        }

        return escaped.ToString();
    }
}
