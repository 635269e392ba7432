using System.Runtime.InteropServices;

namespace Coworking.Local;

/// <summary>The command, from its options to its exit code: 0 after a clean stop, 1 when it cannot run.</summary>
internal static class LocalRun
{
    private const string Usage = "Usage: dotnet run --project api/Coworking.Local -- [--urls http://127.0.0.1:PORT] [--data DIR | --ephemeral] [--no-demo] [--centre FILE]";

    public static async Task<int> RunAsync(RunOptions options)
    {
        using var stop = new CancellationTokenSource();
        using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
        void Stop(PosixSignalContext signal)
        {
            signal.Cancel = true;
            stop.Cancel();
        }

        try
        {
            await using var centre = await LocalCentre.StartAsync(
                new LocalCentreOptions { Url = options.Url, Data = options.Data, Demo = options.Demo, CentreFile = options.Centre, Converts = true }, new Steps(Console.Out), cancellation: stop.Token);
            await Console.Out.WriteLineAsync($"ready {centre.Origin.GetLeftPart(UriPartial.Authority)}");
            await Task.Delay(Timeout.Infinite, stop.Token);
            return 0;
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            return 0;
        }
        catch (LocalRunException failure)
        {
            await Console.Error.WriteLineAsync(failure.Message);
            return 1;
        }
    }

    public static async Task<int> RefuseAsync(string mistake)
    {
        await Console.Error.WriteLineAsync(mistake);
        await Console.Error.WriteLineAsync(Usage);
        return 1;
    }
}
