using Coworking.Infra.Tests.Templates;

namespace Coworking.Infra.Tests.Provision;

public sealed class CardKeyTests(Bicep bicep) : IDisposable
{
    private const string Vault = "card-key-cwdemodata";

    private readonly FakeAzure azure = new(bicep);
    private readonly TemplateFolder templates = TemplateFolder.OfARegion().WithOnly("demo");

    public void Dispose()
    {
        azure.Dispose();
        templates.Dispose();
    }

    [Fact]
    public async Task The_key_is_made_once_and_goes_by_a_file_that_only_its_owner_may_read()
    {
        var deployed = await azure.RunAsync(templates, "deploy", "demo", "--yes");
        Assert.Contains("has no card key, nobody can use a library card. Next: card-key demo", deployed.Output, StringComparison.Ordinal);

        var made = await azure.RunAsync(templates, "card-key", "demo");
        var key = azure.Kept(Vault)!;
        var again = await azure.RunAsync(templates, "card-key", "demo");

        Assert.Equal([0, 0], [made.Code, again.Code]);
        Assert.Equal(32, Convert.FromBase64String(key).Length);
        Assert.Equal("600", azure.Kept("mode-of-key"));
        Assert.Equal(key, azure.Kept(Vault));
        Assert.Contains("nothing was changed", again.Output, StringComparison.Ordinal);
        Assert.Single(azure.Asked, line => line.StartsWith("functionapp restart --resource-group coworking-demo --name coworking-demo-abc", StringComparison.Ordinal));
        Assert.DoesNotContain(key, string.Join('\n', azure.Asked) + made.Output + made.Errors + again.Output, StringComparison.Ordinal);
        var file = azure.Asked.Single(line => line.StartsWith("keyvault secret set", StringComparison.Ordinal)).Split("--file ")[1].Split(' ')[0];
        Assert.False(Directory.Exists(Path.GetDirectoryName(file)), file);
        Assert.DoesNotContain("card key", (await azure.RunAsync(templates, "deploy", "demo", "--yes", "--release", "1.4.0", "--package", azure.Package)).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_key_needs_the_code_typed_and_a_copy_is_a_new_file()
    {
        await azure.RunAsync(templates, "deploy", "demo", "--yes");
        await azure.RunAsync(templates, "card-key", "demo");
        var (key, copy) = (azure.Kept(Vault)!, azure.FolderOf("safe"));

        var mistyped = await azure.RunAsync(templates, "card-key", "demo", "--replace", "dem");
        Assert.Equal((1, key), (mistyped.Code, azure.Kept(Vault)));
        Assert.Contains("Next: ", mistyped.Errors, StringComparison.Ordinal);

        var replaced = await azure.RunAsync(templates, "card-key", "demo", "--replace", "demo", "--copy", copy);
        Assert.Equal(0, replaced.Code);
        Assert.NotEqual(key, azure.Kept(Vault));
        Assert.Equal(azure.Kept(Vault), azure.Kept("safe"));
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, OperatingSystem.IsLinux() ? File.GetUnixFileMode(copy) : default);

        var (second, onto) = (azure.Kept(Vault), await azure.RunAsync(templates, "card-key", "demo", "--replace", "demo", "--copy", copy));
        Assert.Equal((1, second), (onto.Code, azure.Kept(Vault)));
        Assert.Contains("is there already", onto.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_may_not_set_it_is_told_which_role_is_missing_and_keeps_no_copy()
    {
        await azure.RunAsync(templates, "deploy", "demo", "--yes");
        azure.FailAt("keyvault secret set", "ERROR: (Forbidden) Caller is not authorized to perform action on resource.");

        var run = await azure.RunAsync(templates, "card-key", "demo", "--copy", azure.FolderOf("safe"));

        Assert.Equal(1, run.Code);
        Assert.Contains("Next: make sure that you have the role Key Vault Secrets Officer on cwdemodata", run.Errors, StringComparison.Ordinal);
        Assert.Null(azure.Kept("safe"));
    }

    [Theory]
    [InlineData("card-key", "nowhere")]
    [InlineData("card-key", "demo")]
    public async Task A_library_that_is_not_there_is_named_with_the_next_step(params string[] arguments)
    {
        var run = await azure.RunAsync(templates, arguments);

        Assert.Equal(1, run.Code);
        Assert.Contains("Next: ", run.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain(azure.Asked, line => line.Contains(" set ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_dry_run_says_the_commands_and_makes_no_key()
    {
        var run = await azure.RunAsync(templates, "card-key", "demo", "--dry-run");

        Assert.Equal(0, run.Code);
        Assert.Equal(3, run.Output.Split('\n').Count(line => line.StartsWith("az ", StringComparison.Ordinal)));
        Assert.Empty(azure.Asked);
    }
}
