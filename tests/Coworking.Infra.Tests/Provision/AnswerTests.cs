using Coworking.Infra.Tests.Templates;

namespace Coworking.Infra.Tests.Provision;

/// <summary>At a terminal the program asks, and does what is answered.</summary>
public sealed class AnswerTests(Bicep bicep)
{
    [Fact]
    public async Task New_asks_for_what_was_not_told_and_again_for_a_code_that_cannot_be()
    {
        using var folder = new TemplateFolder().WithOnly("demo");

        var run = await Provisioning.RunAsync(bicep, folder.Root, [], ["Ertis!", "ertis", "Ертіс аудандық кітапханасы", "", "", "Ertis", ""], ["new"]);

        Assert.Equal((0, ""), (run.Code, run.Errors));
        Assert.Contains("District:", run.Output, StringComparison.Ordinal);
        Assert.Contains("district: 'Ertis'", await File.ReadAllTextAsync(folder.ParametersOf("ertis"), TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Contains("Ертіс аудандық кітапханасы", await File.ReadAllTextAsync(folder.PathOf("libraries/ertis.centre.json"), TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task New_asks_nothing_when_code_and_a_name_were_told()
    {
        using var folder = new TemplateFolder().WithOnly("demo");

        var run = await Provisioning.RunAsync(bicep, folder.Root, [], [], ["new", "--code", "ertis", "--name-ru", "Центр"]);

        Assert.Equal((0, ""), (run.Code, run.Errors));
    }

    [Theory]
    [InlineData("y", "demo", true)]
    [InlineData("n", "demo", false)]
    [InlineData("", "demo", false)]
    [InlineData("y", "--region", true)]
    [InlineData("n", "--region", false)]
    public async Task Deploy_changes_what_it_showed_when_it_is_told_yes(string answer, string what, bool changes)
    {
        using var azure = new FakeAzure(bicep);
        using var folder = TemplateFolder.OfARegion().WithOnly("demo");

        var run = await azure.AnswerAsync(folder, [answer], "deploy", what);

        Assert.Equal(changes ? 0 : 1, run.Code);
        Assert.Matches("(?s)44 to create.*Bring this to Azure", run.Output);
        Assert.Equal(changes, azure.Changes.Count > 0);
        Assert.Equal(!changes, run.Errors.Contains("was not confirmed; nothing was changed. Next: ", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("demo", true)]
    [InlineData("dem", false)]
    [InlineData("y", false)]
    [InlineData("", false)]
    public async Task Retire_removes_when_the_code_is_typed_in_full(string answer, bool goes)
    {
        using var azure = new FakeAzure(bicep);
        using var folder = TemplateFolder.OfARegion().WithOnly("demo");
        await azure.PutAsync("demo", "1.4.0");

        var run = await azure.AnswerAsync(folder, [answer], "retire", "demo", "--export", azure.FolderOf("export"));

        Assert.Equal(goes ? 0 : 1, run.Code);
        Assert.Contains("All of demo goes from Azure", run.Output, StringComparison.Ordinal);
        Assert.Equal(goes, azure.Kept("stack-demo") is null);
        Assert.Equal(!goes, run.Errors.Contains("nothing was removed. Next: the same command with --typed demo.", StringComparison.Ordinal));
    }
}
