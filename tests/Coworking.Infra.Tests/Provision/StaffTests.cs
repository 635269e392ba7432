using Coworking.Infra.Tests.Templates;

namespace Coworking.Infra.Tests.Provision;

/// <summary>Roles of the staff, given and taken by the program with a stand-in for <c>az</c>.</summary>
public sealed class StaffTests(Bicep bicep)
{
    private const string StaffTenant = "20000000-0000-4000-8000-000000000002";

    [Fact]
    public async Task A_role_is_given_once_said_of_who_has_it_and_taken()
    {
        using var azure = new FakeAzure(bicep);
        using var folder = new TemplateFolder().WithOnly("demo");
        azure.Keep("tenant", StaffTenant);
        await azure.RunAsync(folder, "identity", "demo", "--for", "staff");
        var before = azure.Changes.Count;
        string[] give = ["staff", "demo", "--give", "Librarian", "--person", "gulnar@kitap.kz"];

        var first = await azure.RunAsync(folder, give);
        var again = await azure.RunAsync(folder, give);
        await azure.RunAsync(folder, "staff", "demo", "--give", "Director", "--person", "asel@kitap.kz");
        var told = await azure.RunAsync(folder, "staff", "demo");
        var taken = await azure.RunAsync(folder, "staff", "demo", "--take", "Librarian", "--person", "gulnar@kitap.kz");
        var never = await azure.RunAsync(folder, "staff", "demo", "--take", "Region", "--person", "gulnar@kitap.kz");
        var left = await azure.RunAsync(folder, "staff", "demo");

        Assert.Equal("", first.Errors + again.Errors + told.Errors + taken.Errors + never.Errors + left.Errors);
        Assert.Contains("has the role Librarian already", again.Output, StringComparison.Ordinal);
        Assert.Equal(["Librarian: Ms gulnar", "Director: Ms asel", "Region: nobody"], told.Output.TrimEnd().Split('\n'));
        Assert.Contains("does not have the role Region", never.Output, StringComparison.Ordinal);
        Assert.Equal(["Librarian: nobody", "Director: Ms asel", "Region: nobody"], left.Output.TrimEnd().Split('\n'));
        Assert.Equal(3, azure.Changes.Count - before);
    }

    [Theory]
    [InlineData("gulnar@elsewhere.kz", StaffTenant, true, "does not exist")]
    [InlineData("gulnar@kitap.kz", "10000000-0000-4000-8000-000000000001", true, "az login --tenant 20000000-0000-4000-8000-000000000002")]
    [InlineData("gulnar@kitap.kz", StaffTenant, false, "Next: identity demo --for staff")]
    public async Task What_cannot_be_given_is_said(string person, string tenant, bool isRegistered, string why)
    {
        using var azure = new FakeAzure(bicep);
        using var folder = new TemplateFolder().WithOnly("demo");
        azure.Keep("tenant", StaffTenant);
        if (isRegistered)
        {
            await azure.RunAsync(folder, "identity", "demo", "--for", "staff");
        }

        azure.Keep("tenant", tenant);
        var before = azure.Changes.Count;

        var run = await azure.RunAsync(folder, "staff", "demo", "--give", "Librarian", "--person", person);

        Assert.Equal(1, run.Code);
        Assert.Contains(why, run.Errors, StringComparison.Ordinal);
        Assert.Equal(before, azure.Changes.Count);
    }

    [Theory]
    [InlineData("staff", "demo", "--give", "Librarian")]
    [InlineData("staff", "demo", "--person", "gulnar@kitap.kz")]
    [InlineData("staff", "demo", "--give", "Librarian", "--take", "Director", "--person", "gulnar@kitap.kz")]
    [InlineData("staff", "demo", "--give", "Owner", "--person", "gulnar@kitap.kz")]
    [InlineData("staff")]
    public async Task Half_a_command_is_refused(params string[] arguments)
    {
        using var azure = new FakeAzure(bicep);
        using var folder = new TemplateFolder().WithOnly("demo");

        Assert.Equal(2, (await azure.RunAsync(folder, arguments)).Code);
        Assert.Empty(azure.Asked);
    }

    [Fact]
    public async Task A_dry_run_says_the_commands_and_asks_nothing_of_Azure()
    {
        using var azure = new FakeAzure(bicep);
        using var folder = new TemplateFolder().WithOnly("demo");

        var run = await azure.RunAsync(folder, "staff", "demo", "--give", "Director", "--person", "asel@kitap.kz", "--dry-run");

        Assert.Equal(0, run.Code);
        Assert.Contains("az ad user show --id asel@kitap.kz ", run.Output, StringComparison.Ordinal);
        Assert.Contains("az rest --method post ", run.Output, StringComparison.Ordinal);
        Assert.Empty(azure.Asked);
    }
}
