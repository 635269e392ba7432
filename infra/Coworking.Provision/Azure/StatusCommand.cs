using System.Text.Json.Nodes;
using Coworking.Provision.Libraries;
using Spectre.Console;

namespace Coworking.Provision.Azure;

/// <summary>All instances at a glance.</summary>
internal sealed class StatusCommand(IAnsiConsole console, InfraFolder folder)
{
    public async Task<int> RunAsync(bool asJson, CancellationToken cancellation)
    {
        var rows = new List<(string Code, Instance? Instance, Health? Health)>();
        foreach (var code in folder.Libraries)
        {
            var found = await Instance.FindAsync(code, cancellation);
            if (!found.IsOk)
            {
                await Console.Error.WriteLineAsync(found.Error.ToString());
                return ExitCode.Mistake;
            }

            rows.Add((code, found.Value, found.Value is { } instance ? await Health.AskAsync(instance, cancellation) : null));
        }

        if (asJson)
        {
            await Console.Out.WriteAsync(ReadableJson.Of(new JsonArray([.. rows.Select(row => (JsonNode)new JsonObject { ["library"] = row.Code, ["state"] = State(row.Health), ["release"] = row.Health?.Release, ["why"] = row.Health?.Why })])));
        }
        else
        {
            var table = new Table().Border(TableBorder.Simple).AddColumns("library", "state", "release", "why");
            foreach (var row in rows)
            {
                table.AddRow(row.Code, State(row.Health), row.Health?.Release ?? "", row.Health?.Why ?? "");
            }

            console.Write(table);
        }

        return rows.Exists(row => row.Health is { IsWell: false }) ? ExitCode.Bad : ExitCode.Good;
    }

    private static string State(Health? health) => health switch
    {
        null => "not in Azure",
        { IsWell: true } => "well",
        _ => "ill",
    };
}
