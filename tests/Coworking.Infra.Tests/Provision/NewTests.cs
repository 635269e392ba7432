using System.Text.Json.Nodes;
using Coworking.Infra.Tests.Templates;

namespace Coworking.Infra.Tests.Provision;

public sealed class NewTests(Bicep bicep)
{
    [Fact]
    public async Task From_new_to_plan_in_one_go_without_a_network()
    {
        using var folder = new TemplateFolder().WithOnly("demo");

        var made = await Provisioning.RunAsync(bicep, folder, "new", "--code", "sharbakty", "--name-ru", "Коворкинг-центр Щербактинской районной библиотеки");
        var planned = await Provisioning.RunAsync(bicep, folder, "plan", "sharbakty", "--write");
        var again = await Provisioning.RunAsync(bicep, folder, "plan", "sharbakty");
        var check = await Provisioning.RunAsync(bicep, folder, "check", "sharbakty");

        Assert.Equal([0, 0, 0, 0], [made.Code, planned.Code, again.Code, check.Code]);
        Assert.Contains("+ Microsoft.Web/sites coworking-sharbakty-", planned.Output, StringComparison.Ordinal);
        Assert.Contains("0 new, 0 changed, 0 gone", again.Output, StringComparison.Ordinal);
        Assert.Contains("registration is not filled in", check.Output, StringComparison.Ordinal);
        Assert.Equal("", made.Errors + planned.Errors + again.Errors + check.Errors);
        Assert.Equal(await bicep.FormattedAsync(folder.ParametersOf("sharbakty")), await File.ReadAllTextAsync(folder.ParametersOf("sharbakty"), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task What_is_told_stands_in_both_files_and_the_rest_is_Pavlodar_s()
    {
        using var folder = new TemplateFolder().WithOnly("demo");

        await Provisioning.RunAsync(bicep, folder, "new", "--code", "ertis", "--name-kk", "Ертіс аудандық кітапханасының коворкинг орталығы", "--name-en", "Ertis District Library Coworking Centre", "--district", "Ertis", "--phone", "+7 (71832) 0-00-00", "--ring", "early", "--budget", "45");

        var parameters = await File.ReadAllTextAsync(folder.ParametersOf("ertis"), TestContext.Current.CancellationToken);
        var centre = Centre(folder, "ertis");
        Assert.All(new[] { "code: 'ertis'", "district: 'Ertis'", "ring: 'early'", "monthly: 45", "param location = 'westeurope'", "-01'" }, text => Assert.Contains(text, parameters, StringComparison.Ordinal));
        Assert.Equal("Ертіс аудандық кітапханасының коворкинг орталығы", centre["name"]!["kk"]!.GetValue<string>());
        Assert.Equal("Asia/Almaty", centre["zone"]!.GetValue<string>());
        Assert.Equal("+7 (71832) 0-00-00", centre["phone"]!.GetValue<string>());
        Assert.Equal("Павлодар облысы", centre["address"]!["kk"]!.GetValue<string>());
    }

    [Theory]
    [InlineData("D\\")]
    [InlineData("Ақсу's ${district} 'one'")]
    [InlineData("two\nlines")]
    public async Task A_district_is_what_was_typed_whatever_that_is(string district)
    {
        using var folder = new TemplateFolder().WithOnly("demo");

        await Provisioning.RunAsync(bicep, folder, "new", "--code", "ertis", "--name-ru", "Центр", "--district", district);

        Assert.Empty(await bicep.FindingsAsync(folder.ParametersOf("ertis")));
        Assert.Equal(district, (await bicep.SnapshotAsync(folder.ParametersOf("ertis"))).All[0]["tags"]!["district"]!.GetValue<string>());
    }

    [Fact]
    public async Task A_library_may_begin_like_another_and_its_days_off_follow_its_week()
    {
        using var folder = new TemplateFolder().WithOnly("aksu");

        var made = await Provisioning.RunAsync(bicep, folder, "new", "--code", "zhelezin", "--name-ru", "Коворкинг-центр", "--like", "aksu");

        var (like, model) = (Centre(folder, "zhelezin"), Centre(folder, "aksu"));
        Assert.Equal(0, made.Code);
        Assert.True(JsonNode.DeepEquals(model["hours"]!["weekly"], like["hours"]!["weekly"]));
        Assert.True(JsonNode.DeepEquals(model["resources"], like["resources"]));
        // Open on Saturdays, so Saturday 2 January 2027 moves nothing to Monday.
        Assert.DoesNotContain(like["hours"]!["exceptions"]!.AsArray(), day => day!["date"]!.GetValue<string>() is "2027-01-04");
    }

    [Theory]
    [InlineData("--code must be", "new", "--name-ru", "Центр")]
    [InlineData("--code must be", "new", "--code", "Aksu", "--name-ru", "Центр")]
    [InlineData("--code must be", "new", "--code", "a", "--name-ru", "Центр")]
    [InlineData("--code must be", "new", "--code", "ekibastuz2", "--name-ru", "Центр")]
    [InlineData("--code must be", "new", "--code", "../aksu", "--name-ru", "Центр")]
    [InlineData("needs a name", "new", "--code", "ertis")]
    [InlineData("no IANA time zone", "new", "--code", "ertis", "--name-ru", "Центр", "--zone", "Pavlodar")]
    [InlineData("no library nowhere", "new", "--code", "ertis", "--name-ru", "Центр", "--like", "nowhere")]
    [InlineData("kazakhstan is no Azure region", "new", "--code", "ertis", "--name-ru", "Центр", "--location", "kazakhstan")]
    [InlineData("--district must have", "new", "--code", "ertis", "--name-ru", "Центр", "--district", "E")]
    [InlineData("last", "new", "--code", "ertis", "--name-ru", "Центр", "--ring", "last")]
    public async Task What_cannot_be_is_refused_with_the_next_step_and_nothing_is_written(string why, params string[] arguments)
    {
        using var folder = new TemplateFolder().WithOnly("demo");
        var before = Files(folder);

        var run = await Provisioning.RunAsync(bicep, folder, arguments);

        Assert.Equal(2, run.Code);
        Assert.Contains(why, run.Errors, StringComparison.Ordinal);
        Assert.Contains("Next: ", run.Errors, StringComparison.Ordinal);
        Assert.Equal(before, Files(folder));
    }

    [Fact]
    public async Task What_is_there_is_never_overwritten()
    {
        using var folder = new TemplateFolder().WithOnly("demo");
        string[] arguments = ["new", "--code", "ertis", "--name-ru", "Центр"];
        await Provisioning.RunAsync(bicep, folder, arguments);
        var before = Files(folder);

        var same = await Provisioning.RunAsync(bicep, folder, arguments);
        var other = await Provisioning.RunAsync(bicep, folder, "new", "--code", "ertis", "--name-ru", "Другой центр");
        var demo = await Provisioning.RunAsync(bicep, folder, "new", "--code", "demo", "--name-ru", "Центр");

        Assert.Equal([0, 1, 1], [same.Code, other.Code, demo.Code]);
        Assert.Contains("nothing was written. Next: ", other.Errors, StringComparison.Ordinal);
        Assert.Equal(before, Files(folder));
    }

    [Fact]
    public async Task A_dry_run_shows_both_files_and_writes_neither()
    {
        using var folder = new TemplateFolder().WithOnly("demo");
        var before = Files(folder);

        var run = await Provisioning.RunAsync(bicep, folder, "new", "--code", "ertis", "--name-ru", "Центр у реки", "--dry-run");

        Assert.Equal(0, run.Code);
        Assert.Contains("code: 'ertis'", run.Output, StringComparison.Ordinal);
        Assert.Contains("Центр у реки", run.Output, StringComparison.Ordinal);
        Assert.Equal(before, Files(folder));
    }

    private static JsonObject Centre(TemplateFolder folder, string code) => JsonNode.Parse(File.ReadAllText(folder.PathOf($"libraries/{code}.centre.json")))!.AsObject();

    private static string Files(TemplateFolder folder) =>
        string.Join('\n', Directory.EnumerateFiles(folder.PathOf("libraries")).Order(StringComparer.Ordinal).Select(file => $"{file} {File.GetLastWriteTimeUtc(file):O}"));
}
