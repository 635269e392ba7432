using System.CommandLine;
using System.Text.Json.Nodes;
using Coworking.Provision.Libraries;
using Spectre.Console;

namespace Coworking.Provision.Azure;

/// <summary>Writes the list of centres that <c>web/stamp.mjs --centres</c> puts into the site whose page shows the whole region.</summary>
internal sealed class CentresCommand(IAnsiConsole console, InfraFolder folder, OtherPrograms programs)
{
    public static Command Of(IAnsiConsole console, OtherPrograms programs)
    {
        var file = new Option<string>("--out") { HelpName = "FILE", Description = "Where the list is written.", Required = true };
        var command = new Command("centres", "Writes the list of all centres that are in Azure, for the page that shows the region: web/stamp.mjs --centres.") { file };
        command.SetAction((parsed, cancellation) => Commands.InFolderAsync(parsed, folder => new CentresCommand(console, folder, programs).RunAsync(parsed.GetValue(file)!, cancellation)));
        return command;
    }

    private async Task<int> RunAsync(string file, CancellationToken cancellation)
    {
        var centres = new JsonArray();
        foreach (var code in folder.Libraries)
        {
            var found = await Instance.FindAsync(programs, code, cancellation);
            if (!found.IsOk)
            {
                return await found.Error.RefuseAsync();
            }

            if (found.Value is { } instance)
            {
                var centre = JsonNode.Parse(await File.ReadAllTextAsync(folder.Centre(code), cancellation))!;
                centres.Add((JsonNode)new JsonObject { ["code"] = code, ["name"] = centre["name"]!.DeepClone(), ["api"] = instance.Api.AbsoluteUri.TrimEnd('/'), ["site"] = instance.Origin.GetLeftPart(UriPartial.Authority) });
            }
            else
            {
                console.WriteLine($"{code}: is not in Azure, and not in the list");
            }
        }

        await File.WriteAllTextAsync(file, ReadableJson.Of(new JsonObject { ["centres"] = centres }), cancellation);
        console.WriteLine($"{centres.Count} centres in {file}");
        return ExitCode.Good;
    }
}
