using System.ComponentModel;
using System.Globalization;
using System.Runtime.InteropServices;
using Azure;
using Coworking.Api;
using Coworking.Conversion;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

const int Good = 0, Mistake = 2;

if (args.Length > 0)
{
    await Console.Error.WriteLineAsync("Usage: coworking-conversion (no arguments: the storage is named by the environment)");
    return Mistake;
}

var builder = FunctionsApplication.CreateBuilder([]);
if (Settings.Missing(builder.Configuration).ToList() is { Count: > 0 } missing)
{
    await Console.Error.WriteLineAsync($"Which storage? Set {string.Join(" and ", missing)}, or connectionString in the place of serviceUri.");
    return Mistake;
}

if (Ffmpeg.OnPath() is not { } ffmpeg)
{
    await Console.Error.WriteLineAsync("ffmpeg is not on PATH.");
    return Mistake;
}

using var stop = new CancellationTokenSource();
using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
void Stop(PosixSignalContext signal)
{
    signal.Cancel = true;
    stop.Cancel();
}

builder.AddCoworking();
builder.Services.AddConversion(ffmpeg).AddLogging(logging => logging.ClearProviders().AddSimpleConsole(console => console.SingleLine = true).AddFilter("Azure", LogLevel.Warning));
await using var services = builder.Services.BuildServiceProvider();
try
{
    var run = await services.GetRequiredService<ConvertRecordings>().RunAsync(stop.Token);
    var rest = run.Left == 0 ? "nothing left to do" : string.Create(CultureInfo.InvariantCulture, $"{run.Left} recordings left for another time, see above");
    await Console.Out.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{run.Made} copies made, {rest}"));
    return Good;
}
catch (Exception e) when (e is RequestFailedException or AggregateException)
{
    await Console.Error.WriteLineAsync($"Storage does not do it: {((e as RequestFailedException) ?? (e.InnerException as RequestFailedException))?.ErrorCode ?? "no answer"}.");
    return Mistake;
}
catch (Win32Exception e)
{
    await Console.Error.WriteLineAsync($"ffmpeg does not start: {e.Message}");
    return Mistake;
}
catch (OperationCanceledException) when (stop.IsCancellationRequested)
{
    await Console.Error.WriteLineAsync("Stopped. Start it again to go on.");
    return Mistake;
}
