using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Coworking.Benchmarks;

/// <summary>From starting the API's process to its first healthy answer.</summary>
internal static class Starts
{
    public static async Task RunAsync(string storage, TextWriter to)
    {
        var took = new List<double>();
        for (var time = 0; time < 5; time++)
        {
            took.Add(await OnceAsync(storage, $"start{time}"));
        }

        took.Sort();
        await to.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"API, process start to first answer   median {took[2]:0} ms, from {took[0]:0} to {took[^1]:0} ms of 5"));
        await to.WriteLineAsync();
    }

    private static async Task<double> OnceAsync(string storage, string prefix)
    {
        var url = $"http://127.0.0.1:{FreePort()}";
        var start = new ProcessStartInfo(Path.Combine(AppContext.BaseDirectory, "Coworking.Api"), ["--urls", url])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardInput = true,
        };
        start.Environment["Storage__Tables__connectionString"] = storage;
        start.Environment["Storage__Blobs__connectionString"] = storage;
        start.Environment["Storage__Prefix"] = prefix;
        start.Environment["Logging__LogLevel__Default"] = "Warning";
        using var http = new HttpClient(new SocketsHttpHandler { UseProxy = false });
        var began = Stopwatch.GetTimestamp();
        using var process = Process.Start(start)!;
        try
        {
            while (!await IsHealthyAsync(http, new Uri($"{url}/api/health")))
            {
                if (Stopwatch.GetElapsedTime(began) > TimeSpan.FromSeconds(30) || process.HasExited)
                {
                    throw new InvalidOperationException("The API does not start.");
                }

                await Task.Delay(5);
            }

            return Stopwatch.GetElapsedTime(began).TotalMilliseconds;
        }
        finally
        {
            process.Kill();
            await process.WaitForExitAsync();
        }
    }

    private static async Task<bool> IsHealthyAsync(HttpClient http, Uri address)
    {
        try
        {
            using var answer = await http.GetAsync(address);
            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
