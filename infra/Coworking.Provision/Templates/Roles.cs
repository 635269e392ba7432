namespace Coworking.Provision.Templates;

/// <summary>What an instance's identity may be given, and no wider than where.</summary>
internal static class Roles
{
    // Role, and the end of the resource id that it is given on; HOST and DATA stand for the accounts of the instance.
    private static readonly (string Id, string Name, string On)[] Allowed =
    [
        ("b7e6dc6d-f1e8-4753-8033-0f276bb0955b", "Storage Blob Data Owner", "/storageAccounts/HOST"),
        ("ba92f5b4-2d11-453d-a403-e96b0029c9fe", "Storage Blob Data Contributor", "/storageAccounts/DATA/blobServices/default/containers/*"),
        ("db58b8e5-c6ad-4a2a-8342-4190687cbf4a", "Storage Blob Delegator", "/storageAccounts/DATA"),
        ("0a9a7e1f-b9d0-4cc4-a60d-0319b160aaa3", "Storage Table Data Contributor", "/storageAccounts/DATA"),
        ("3913510d-42f4-4e42-8a64-420c390055eb", "Monitoring Metrics Publisher", "/components/*"),
        ("4633458b-17de-408a-874b-0445c86b69e6", "Key Vault Secrets User", "/vaults/*"),
    ];

    public static IEnumerable<string> Violations(Snapshot snapshot)
    {
        var (host, data) = (snapshot.Account("host").Text("name"), snapshot.Account("data").Text("name"));
        var assignments = snapshot.Of("Microsoft.Authorization/roleAssignments");
        foreach (var assignment in assignments)
        {
            var role = assignment.Text("properties.roleDefinitionId").Split('/')[^1];
            var on = assignment.Text("id").Split("/providers/Microsoft.Authorization/")[0];
            if (!Allowed.Any(one => one.Id.Equals(role, StringComparison.Ordinal) && IsOn(on, one.On.Replace("HOST", host, StringComparison.Ordinal).Replace("DATA", data, StringComparison.Ordinal))))
            {
                yield return $"role {role} on {on}";
            }
        }

        // Named by guid() of what they are about: given again they are the same, and no two are one.
        var names = assignments.Select(assignment => assignment.Text("name")).ToList();
        foreach (var name in names.Where(name => !Guid.TryParse(name, out var id) || id.Version != 5).Concat(names.GroupBy(name => name, StringComparer.Ordinal).Where(twice => twice.Count() > 1).Select(twice => twice.Key)))
        {
            yield return $"a role assignment is named {name}";
        }

        foreach (var missing in Allowed.Where(one => !assignments.Any(assignment => assignment.Text("properties.roleDefinitionId").EndsWith(one.Id, StringComparison.Ordinal))))
        {
            yield return $"nobody is {missing.Name}";
        }
    }

    private static bool IsOn(string resource, string pattern)
    {
        var wanted = pattern.Split('/', StringSplitOptions.RemoveEmptyEntries);
        var parts = resource.Split('/', StringSplitOptions.RemoveEmptyEntries);
        return parts.Length > 6
            && parts.Skip(6).Count() == wanted.Length
            && parts.Skip(6).Zip(wanted).All(pair => System.IO.Enumeration.FileSystemName.MatchesSimpleExpression(pair.Second, pair.First, ignoreCase: false));
    }
}
