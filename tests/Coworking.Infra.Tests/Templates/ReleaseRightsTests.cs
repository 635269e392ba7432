using System.Text.RegularExpressions;
using Coworking.Provision.Templates;

namespace Coworking.Infra.Tests.Templates;

/// <summary>What releases from GitHub may give to others: the roles of the templates, and no other.</summary>
public sealed partial class ReleaseRightsTests(Bicep bicep)
{
    [Fact]
    public async Task The_condition_lets_releases_give_and_take_what_the_templates_give_and_nothing_else()
    {
        var condition = await File.ReadAllTextAsync(Repository.At("infra", "releases.condition.txt"), TestContext.Current.CancellationToken);
        var given = (await bicep.SnapshotAsync(Repository.At("infra", "libraries", "demo.bicepparam"))).Of("Microsoft.Authorization/roleAssignments")
            .Select(one => one.Text("properties.roleDefinitionId").Split('/')[^1]).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();

        var halves = condition.Split("\nAND\n");

        Assert.Equal(["write", "delete"], halves.Select(half => Act().Match(half).Groups["act"].Value));
        foreach (var half in halves)
        {
            Assert.Equal(given, Id().Matches(half).Select(id => id.Value).Order(StringComparer.Ordinal));
            Assert.Contains("PrincipalType] ForAnyOfAnyValues:StringEqualsIgnoreCase {'ServicePrincipal'}", half, StringComparison.Ordinal);
        }
    }

    [GeneratedRegex(@"ActionMatches\{'Microsoft\.Authorization/roleAssignments/(?<act>\w+)'\}", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Act();

    [GeneratedRegex("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Id();
}
