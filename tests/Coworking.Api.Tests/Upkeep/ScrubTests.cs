using Azure.Data.Tables;
using Coworking.Api.Features.Upkeep;
using Coworking.Api.Platform.Tables;
using Coworking.Api.Tests.Fixture;
using Coworking.Local.Identity;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Xunit;

namespace Coworking.Api.Tests.Upkeep;

/// <summary>Thirty days after a booking nobody can tell any more whose it was; that it was stays known.</summary>
public sealed class ScrubTests(StorageFixture storage) : IAsyncLifetime
{
    private TestCentre _centre = null!;

    public async ValueTask InitializeAsync() => _centre = await TestCentre.StartAsync(storage);

    public ValueTask DisposeAsync() => _centre.DisposeAsync();

    [Fact]
    public async Task A_booking_loses_its_patron_after_thirty_days_and_not_before()
    {
        var name = TestCentre.NewPatron();
        var subject = SamplePerson.Find(name)!.Subject;
        var day = _centre.NewDay();
        using var patron = await _centre.ClientAsync(name);
        var booking = await A.Booking().On(day).Of("pc-01").Keyed("k").With("purpose", "Айгүлдің туған күні").With("note", "8 701 …").MadeByAsync(patron);
        await RunAsync<EmptyOutbox>(outbox => outbox.RunAsync(TestContext.Current.CancellationToken));
        var later = await A.Booking().On(day.PlusDays(1)).Of("seat-01").MadeByAsync(patron);

        await NightAsync(day.PlusDays(30));
        Assert.Contains(subject, await EverythingAsync(), StringComparison.Ordinal);

        await NightAsync(day.PlusDays(31));
        var left = await DayAsync(day);
        Assert.DoesNotContain(subject, left, StringComparison.Ordinal);
        Assert.DoesNotContain("туған", left, StringComparison.Ordinal);
        Assert.DoesNotContain("8 701", left, StringComparison.Ordinal);
        Assert.Contains($"B|{booking["id"]}", left, StringComparison.Ordinal);
        Assert.Contains("\"start\":600", left, StringComparison.Ordinal);
        Assert.Contains(subject, await DayAsync(day.PlusDays(1)), StringComparison.Ordinal);

        await NightAsync(day.PlusDays(32));
        Assert.DoesNotContain(subject, await EverythingAsync(), StringComparison.Ordinal);
        Assert.Contains($"B|{later["id"]}", await EverythingAsync(), StringComparison.Ordinal);
        Assert.Empty((await Get<CheckConsistency>().RunAsync(date: null, TestContext.Current.CancellationToken)).Findings);
    }

    [Fact]
    public async Task A_night_that_was_cut_off_goes_on_where_it_was()
    {
        var day = _centre.NewDay();
        using var patron = await _centre.NewPatronClientAsync();
        foreach (var ahead in new[] { 0, 1 })
        {
            await A.Booking().On(day.PlusDays(ahead)).Of("seat-01").MadeByAsync(patron);
        }

        await NightAsync(day.PlusDays(31));
        var mark = (await Get<CentreTables>().Centre.GetEntityAsync<TableEntity>("upkeep", "scrub", cancellationToken: TestContext.Current.CancellationToken)).Value.GetString("Through");
        Assert.Equal(A.Iso(day).Replace("-", "", StringComparison.Ordinal), mark);
        _centre.Calls.Reset();

        await NightAsync(day.PlusDays(32));

        Assert.DoesNotContain("P|", await DayAsync(day.PlusDays(1)), StringComparison.Ordinal);
        Assert.DoesNotContain(_centre.Calls.To("Days"), call => call.Target.Contains(mark, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_remembered_request_of_the_desk_is_forgotten_after_thirty_days_and_not_before()
    {
        var day = _centre.NewDay();
        using var librarian = await _centre.ClientAsync("librarian");
        TableClient[] tables = [Get<CentreTables>().Recordings, Get<CentreTables>().Plans];
        await MakeAsync("/api/recordings", """{"title":{"kk":"Жаз"},"kind":"audio","fileName":"a.mp3","contentType":"audio/mpeg","size":1000}""");
        await MakeAsync("/api/collections", """{"title":{"kk":"Ертегілер"}}""");

        await NightAsync(day.PlusDays(30));
        Assert.All(await KeysAsync(), Assert.NotEmpty);
        await NightAsync(day.PlusDays(31));
        Assert.All(await KeysAsync(), Assert.Empty);

        async Task MakeAsync(string path, string body)
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(path, UriKind.Relative)) { Content = new StringContent(body, System.Text.Encoding.UTF8, "application/json") };
            request.Headers.Add("Idempotency-Key", "k");
            using var made = await librarian.SendAsync(request, TestContext.Current.CancellationToken);
            Assert.Equal(System.Net.HttpStatusCode.Created, made.StatusCode);
        }

        Task<string[]> KeysAsync() => Task.WhenAll(tables.Select(table => TextOfAsync(table, "keys")));
    }

    private async Task NightAsync(LocalDate date)
    {
        _centre.Clock.Reset(TestCentre.At(date, "02:40"));
        await RunAsync<ScrubNames>(scrub => scrub.RunAsync(TestContext.Current.CancellationToken));
        await RunAsync<SweepOldRows>(sweep => sweep.RunAsync(TestContext.Current.CancellationToken));
    }

    private T Get<T>()
        where T : notnull => _centre.Host.Services.GetRequiredService<T>();

    private Task RunAsync<T>(Func<T, Task> job)
        where T : notnull => job(Get<T>());

    private Task<string> DayAsync(LocalDate date) => TextOfAsync(Get<CentreTables>().Days, A.Iso(date).Replace("-", "", StringComparison.Ordinal));

    private async Task<string> EverythingAsync() =>
        string.Join('\n', await Task.WhenAll(Get<CentreTables>().All.Select(table => TextOfAsync(table, partition: null))));

    private static async Task<string> TextOfAsync(TableClient table, string? partition)
    {
        var rows = await table.QueryAsync<TableEntity>(partition is null ? null : $"PartitionKey eq '{partition}'").ToListAsync();
        return string.Join('\n', rows.Select(row => string.Join(' ', row.Select(column => $"{column.Key}={System.Text.RegularExpressions.Regex.Unescape(column.Value as string ?? "")}"))));
    }
}
