using Coworking.Provision;
using Coworking.Provision.Templates;
using Spectre.Console;

if (Console.IsOutputRedirected)
{
    // Lines for a program or a file are not folded.
    AnsiConsole.Profile.Width = 300;
}

using var bicep = new BicepProgram();
var parsed = Commands.Root(AnsiConsole.Console, bicep, TimeProvider.System).Parse(args);
if (parsed.Errors is [var mistake, ..])
{
    await Console.Error.WriteLineAsync(mistake.Message);
    await Console.Error.WriteLineAsync("Next: dotnet run --project infra/Coworking.Provision -- --help");
    return ExitCode.Mistake;
}

return await parsed.InvokeAsync();
