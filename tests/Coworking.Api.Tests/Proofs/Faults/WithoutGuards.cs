using System.Text.RegularExpressions;
using Coworking.Api.Tests.Fixture;

namespace Coworking.Api.Tests.Proofs.Faults;

/// <summary>
/// Both guards taken out: what was read is written over, whoever has been there since, and what is new is written over what is
/// there already. Each transaction is sent a moment late, so that two who decided on the same rows both land.
/// </summary>
internal sealed partial class WithoutGuards : RewriteTransactions
{
    protected override async ValueTask<string> RewriteAsync(string body)
    {
        await Task.Delay(Random.Shared.Next(30));
        var lines = body.Split('\n').Where(line => !line.StartsWith("If-Match:", StringComparison.OrdinalIgnoreCase)).ToList();
        for (var i = 0; i < lines.Count; i++)
        {
            if (Insert().Match(lines[i]) is { Success: true } insert)
            {
                var row = lines.Skip(i).First(line => line.StartsWith('{'));
                lines[i] = $"PUT {insert.Groups["path"].Value}(PartitionKey='{Key().Match(row).Groups["key"].Value}',RowKey='{Uri.EscapeDataString(Row().Match(row).Groups["key"].Value)}') HTTP/1.1\r";
            }
        }

        return string.Join('\n', lines);
    }

    [GeneratedRegex("^POST (?<path>\\S+) HTTP/1.1\r?$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Insert();

    [GeneratedRegex("\"PartitionKey\":\"(?<key>[^\"]+)\"", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Key();

    [GeneratedRegex("\"RowKey\":\"(?<key>[^\"]+)\"", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Row();
}
