using Coworking.Domain.Common;
using Spectre.Console;

namespace Coworking.Provision.Azure;

/// <summary>
/// Brings the centre file to an instance that has no centre yet. Afterwards the director's own settings count, and no release
/// ever writes over them.
/// </summary>
internal sealed class SetUpCentre(IAnsiConsole console, InfraFolder folder, OtherPrograms programs)
{
    private static readonly SemaphoreSlim Turn = new(1);

    public async Task<Fault?> RunAsync(Instance instance, CancellationToken cancellation)
    {
        if (await Health.IsSetUpAsync(instance, cancellation) is not { } isSetUp)
        {
            return new Fault(instance.Code, "does not say whether its centre is set up.", "look at its failures in the workbook; then the same command again.");
        }

        if (isSetUp)
        {
            return null;
        }

        console.WriteLine($"{instance.Code}: centre");
        // dotnet run builds the program first, which two at once cannot.
        await Turn.WaitAsync(cancellation);
        try
        {
            return FaultOf(instance, await programs.RunAsync("dotnet", Command(instance), instance.StorageSettings, cancellation));
        }
        finally
        {
            Turn.Release();
        }
    }

    private static Fault? FaultOf(Instance instance, Result<string, Fault> imported) =>
        imported.IsOk
            ? null
            : new Fault(instance.Code, imported.Error.What, $"make sure that you have the role Storage Table Data Contributor on {instance.DataAccount}; then the same command again.");

    public string[] Command(Instance instance) => ["run", "--project", folder.Upkeep, "--", "import", folder.Centre(instance.Code)];
}
