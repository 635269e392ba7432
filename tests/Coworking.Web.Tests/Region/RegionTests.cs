using System.Globalization;
using System.IO.Compression;
using System.Xml.Linq;
using Coworking.Web.Tests.Access;

namespace Coworking.Web.Tests.Region;

public sealed class RegionTests(BrowserRun run) : BrowserTest(run)
{
    public static TheoryData<string, int> EachWidth => new() { { "ru", Look.Phone.Width }, { "en", Look.Desktop.Width } };

    [Theory]
    [MemberData(nameof(EachWidth))]
    public async Task Everybody_sees_all_centres_and_one_that_is_silent_blocks_none(string language, int width)
    {
        var reader = await OpenAsync((width == Look.Phone.Width ? Look.Phone : Look.Desktop).In(language));
        var rows = reader.Page.Locator("section[aria-labelledby=centres] tbody tr");

        await Expect(rows.Nth(0)).ToContainTextAsync("300");
        await Expect(rows.Nth(0)).ToContainTextAsync("25");
        await Expect(rows.Nth(1)).ToContainTextAsync(language == "ru" ? "данных пока нет" : "no figures yet");
        await Expect(rows.Nth(2)).ToContainTextAsync(language == "ru" ? "не отвечает" : "does not answer");
        await Expect(reader.Page.Locator(".region-heat tbody td")).ToHaveCountAsync(8);
        await Expect(reader.Page.Locator(".region-plot rect")).ToHaveCountAsync(30);
        var programme = reader.Page.Locator("section[aria-labelledby=programme] tbody tr");
        await Expect(programme.Nth(0).Locator("td").Nth(2)).ToContainTextAsync(language == "ru" ? "считаются с" : "counted since");
        await Expect(programme.Nth(0).Locator("td").Nth(3)).ToHaveTextAsync("6");
        await Expect(programme.Nth(2)).ToContainTextAsync(language == "ru" ? "не отвечает" : "does not answer");

        await reader.Page.Locator("section[aria-labelledby=trend] summary").ClickAsync();
        var steps = reader.Page.Locator("section[aria-labelledby=trend] tbody tr");
        await Expect(steps.First.Locator("td").Last).ToHaveTextAsync("—");
        await Expect(steps.Last.Locator("td").Last).ToHaveTextAsync("0");
        await Expect(steps.Nth(28).Locator("td").Last).ToHaveTextAsync("1");
        Assert.DoesNotContain(reader.Requests, request => request.Url.EndsWith("/health", StringComparison.Ordinal));
        await reader.Page.ExpectNoBarriersAsync();

        await reader.Page.GetByRole(AriaRole.Radio, new() { Name = language == "ru" ? "90 дней" : "90 days" }).CheckAsync();
        await Expect(reader.Page.Locator(".region-plot rect")).ToHaveCountAsync(13);
    }

    [Fact]
    public async Task What_is_shown_can_be_saved_for_a_report()
    {
        var reader = await OpenAsync(Look.Desktop.In("ru"));

        var csv = await SaveAsync(reader, "CSV");
        Assert.EndsWith(".csv", csv.SuggestedFilename, StringComparison.Ordinal);
        var lines = (await File.ReadAllTextAsync(await csv.PathAsync(), Cancellation)).Split("\r\n");
        Assert.StartsWith("Центр;С;По;Вид;Состоявшиеся брони;", lines[0], StringComparison.Ordinal);
        Assert.Matches("^\"'=Aksu; \"\"Central\"\"\";\\d{4}-\\d\\d-\\d\\d;\\d{4}-\\d\\d-\\d\\d;Компьютеры;300;;300;2880;;;;;;;$", lines[1]);
        Assert.EndsWith(";Всего;300;;300;2880;;;;;;4;6", lines[2], StringComparison.Ordinal);
        Assert.Equal(0xEF, (await File.ReadAllBytesAsync(await csv.PathAsync(), Cancellation))[0]);

        var workbook = await SaveAsync(reader, "Excel (XLSX)");
        await using var zip = await ZipFile.OpenReadAsync(await workbook.PathAsync(), Cancellation);
        var rows = await RowsAsync(zip);
        Assert.Equal(["Центр", "С", "По", "Вид", "Состоявшиеся брони"], rows[0].Take(5));
        var days = lines[1].Split(';')[2..4]; // The name has the separator in it.
        Assert.Equal(["=Aksu; \"Central\"", .. days, "Компьютеры", "300", "", "300", "2880", "", "", "", "", "", "", ""], rows[1]);
        Assert.Equal(["Всего", "300", "", "300", "2880"], rows[2].Skip(3).Take(5));
        Assert.Equal(lines.Length - 1, rows.Count);
    }

    [Fact]
    public async Task The_region_sees_who_is_ill_and_who_is_on_an_old_release()
    {
        var person = await OpenAsync(Look.Desktop, release: "0.0.1");
        await person.SignInAsync("region");
        var rows = person.Page.Locator("section[aria-labelledby=centres] tbody tr");

        await Expect(rows.Nth(0)).ToContainTextAsync("release 0.0.1");
        await Expect(rows.Nth(1)).ToContainTextAsync("release");
        await Expect(rows.Nth(2)).ToContainTextAsync("not well");
    }

    private async Task<Visitor> OpenAsync(Look look, string release = "1.0.0")
    {
        var visitor = await VisitAsync(look);
        await Centres.ArrangeAsync(visitor, release);
        await visitor.OpenAsync(SitePages.Region);
        await Expect(visitor.Page.Locator("section[aria-labelledby=centres] tbody tr")).ToHaveCountAsync(3);
        return visitor;
    }

    /// <summary>The cells of the only sheet as text. None is a formula, whatever a centre calls itself.</summary>
    private static async Task<IReadOnlyList<string[]>> RowsAsync(ZipArchive zip)
    {
        var texts = (await ReadAsync("xl/sharedStrings.xml")).Root!.Elements().Select(text => text.Value).ToList();
        var sheet = await ReadAsync("xl/worksheets/sheet1.xml");
        Assert.DoesNotContain(sheet.Descendants(), element => element.Name.LocalName is "f");
        return [.. sheet.Descendants().Where(element => element.Name.LocalName is "row").Select(row => CellsOf(row.Elements()))];

        string[] CellsOf(IEnumerable<XElement> cells)
        {
            var told = new string[15];
            Array.Fill(told, "");
            foreach (var cell in cells)
            {
                told[cell.Attribute("r")!.Value[0] - 'A'] = cell.Attribute("t")?.Value is "s" ? texts[int.Parse(cell.Value, CultureInfo.InvariantCulture)] : cell.Value;
            }

            return told;
        }

        async Task<XDocument> ReadAsync(string part)
        {
            await using var stream = await zip.GetEntry(part)!.OpenAsync(Cancellation);
            return await XDocument.LoadAsync(stream, LoadOptions.None, Cancellation);
        }
    }

    private static Task<IDownload> SaveAsync(Visitor visitor, string button) =>
        visitor.Page.RunAndWaitForDownloadAsync(() => visitor.Page.GetByRole(AriaRole.Button, new() { Name = button }).ClickAsync());
}
