using Coworking.Infra.Tests.Templates;

namespace Coworking.Infra.Tests.Provision;

/// <summary>What can go wrong while a ring is brought to a release, at several libraries at once. Waits for what hangs: a class of its own, beside the rehearsal.</summary>
public sealed class MishapTests(Bicep bicep)
{
    [Fact]
    public async Task Whatever_goes_wrong_at_once_is_said_of_each_and_mended_by_the_same_command()
    {
        using var azure = new FakeAzure(bicep);
        using var folder = await Fleet.OfAsync(bicep, Fleet.Early);
        foreach (var code in Fleet.Early)
        {
            await azure.PutAsync(code, "1.3.2");
        }

        azure.Keep("hang-lib03", "");
        azure.Keep("no-pages-lib04", "");
        azure.MakeHalf("lib05");
        var stopped = await azure.RunAsync(folder, Fleet.Ring(azure, "early", "1.4.0", patience: 15));
        var told = await Fleet.StatusAsync(azure, folder, code: 1);
        azure.Forget("hang-lib03");
        azure.Forget("no-pages-lib04");
        azure.MakeHalf("lib05", isHalf: false);
        var resumed = await azure.RunAsync(folder, Fleet.Ring(azure, "early", "1.4.0"));

        Assert.Equal(1, stopped.Code);
        Assert.Contains("Stopped. Not brought there: lib03, lib04, lib05. Next: ", stopped.Errors, StringComparison.Ordinal);
        Assert.Contains("lib03: is not on 1.4.0: does not answer. Next: ", stopped.Errors, StringComparison.Ordinal);
        Assert.Contains("the token was not taken Next: ", stopped.Errors, StringComparison.Ordinal);
        Assert.Contains("DeploymentStackDeploymentFailed", stopped.Errors, StringComparison.Ordinal);
        Assert.Equal(["lib03 ill  ", "lib04 well 1.4.0 1.3.2", "lib05 half made  ", .. Fleet.Told(["lib06"], "1.4.0")], told);
        Assert.Equal((0, ""), (resumed.Code, resumed.Errors));
        Assert.Contains("lib06: is on 1.4.0 already", resumed.Output, StringComparison.Ordinal);
        Assert.Equal(Fleet.Told(Fleet.Early, "1.4.0"), await Fleet.StatusAsync(azure, folder, code: 0));
    }

    [Fact]
    public async Task After_the_first_that_fails_none_is_begun()
    {
        using var azure = new FakeAzure(bicep);
        using var folder = await Fleet.OfAsync(bicep, Fleet.Rest);
        foreach (var code in Fleet.Rest)
        {
            await azure.PutAsync(code, "1.3.2");
        }

        var before = azure.Changes.Count;
        azure.FailAt("stack sub create --name coworking-lib08", "ERROR: (ExpiredAuthenticationToken) The access token expiry UTC time is earlier than now.");
        var stopped = await azure.RunAsync(folder, [.. Fleet.Ring(azure, "rest", "1.4.0"), "--at-once", "2"]);

        Assert.Equal(1, stopped.Code);
        Assert.Contains("Next: sign in again (az login), then the same command again: it goes on there.", stopped.Errors, StringComparison.Ordinal);
        Assert.Contains("lib07: pages of 1.4.0", stopped.Output, StringComparison.Ordinal);
        Assert.DoesNotContain(azure.Changes.Skip(before), line => line.Contains("lib11", StringComparison.Ordinal) || line.Contains("lib12", StringComparison.Ordinal));
        Assert.Matches("Not brought there: lib08.*lib12", stopped.Errors);
    }
}
