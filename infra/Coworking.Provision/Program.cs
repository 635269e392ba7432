using Coworking.Provision;
using Coworking.Provision.Azure;
using Coworking.Provision.Templates;
using Spectre.Console;

if (Console.IsOutputRedirected)
{
    // Lines for a program or a file are not folded.
    AnsiConsole.Profile.Width = 300;
}

AnsiConsole.Profile.Capabilities.Interactive = !Console.IsInputRedirected && !Console.IsOutputRedirected;
using var bicep = new BicepProcess();
return await Commands.RunAsync(args, AnsiConsole.Console, new BicepProgram(bicep), new OtherPrograms(), TimeProvider.System, CancellationToken.None);
