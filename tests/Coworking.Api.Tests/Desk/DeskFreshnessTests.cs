using System.Globalization;
using System.Text.RegularExpressions;
using Coworking.Api.Features.Bookings;
using Coworking.Api.Features.Desk;
using Coworking.Api.Tests.Fixture;
using Coworking.Domain.Bookings;
using Coworking.Domain.Common;
using Coworking.Domain.Resources;
using Coworking.Local;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Xunit;

namespace Coworking.Api.Tests.Desk;

/// <summary>Several desks at one instance ask as their page does; the bookings are made at another instance, which cannot tell this one.</summary>
public sealed partial class DeskFreshnessTests(StorageFixture storage)
{
    private const int EveryMilliseconds = 3000;
    private const int LeastMilliseconds = 100;

    [Fact]
    public async Task What_another_instance_wrote_is_seen_within_five_seconds_and_storage_is_asked_once_in_five()
    {
        var time = new ManualTime();
        await using var centre = await TestCentre.StartAsync(storage, builder => builder.Services.AddSingleton<TimeProvider>(time));
        await using var other = await LocalHost.StartAsync(
            new LocalHostOptions { StorageConnectionString = storage.ConnectionString, StoragePrefix = centre.Prefix },
            builder => builder.Services.AddSingleton<IClock>(centre.Clock),
            TestContext.Current.CancellationToken);
        var day = centre.NewDay();
        var desks = new[] { 0, 700, 1900, 2600 }.Select(from => new Desk(centre.Host.Services.GetRequiredService<ShowDeskDay>(), day) { AsksAt = from }).ToList();
        var (now, reads, written) = (0, new List<int>(), new List<int>());
        centre.Calls.Reset();

        // Eight bookings, each at another moment of the copy's life.
        for (var next = 7100; now < 70_000;)
        {
            var desk = desks.MinBy(one => one.AsksAt)!;
            if (written.Count < 8 && next < desk.AsksAt)
            {
                Pass(next);
                await BookAsync(other, day, written.Count);
                written.Add(now);
                next += 7300;
                continue;
            }

            Pass(desk.AsksAt);
            await desk.AskAsync(now);
            if (centre.Calls.To("Days").Count > 0)
            {
                reads.Add(now);
                centre.Calls.Reset();
            }
        }

        Assert.All(desks, desk => Assert.All(written, at => Assert.InRange(desk.Changes.First(seen => seen >= at) - at, 0, 5000)));
        Assert.All(desks, desk => Assert.Equal(written.Count + 1, desk.Changes.Count));
        Assert.All(reads.Zip(reads.Skip(1)), pair => Assert.InRange(pair.Second - pair.First, 5000, 8000));

        void Pass(int until)
        {
            time.Advance(TimeSpan.FromMilliseconds(until - now));
            now = until;
        }
    }

    private static async Task BookAsync(LocalHost host, LocalDate day, int number)
    {
        var start = new TimeOfDay((9 * 60) + (number % 4 * 60));
        var request = new BookingRequest(day, new TimeRange(start, start.Moved(60)), new Wanted.Named([new ResourceId($"seat-{number + 1:00}")]));
        var placed = await host.Services.GetRequiredService<PlaceBooking>()
            .RunAsync(new Placing(request, new PatronId(TestCentre.NewPatron())), TestContext.Current.CancellationToken);
        Assert.True(placed.IsOk);
    }

    /// <summary>A page that is open: it asks every three seconds, sooner where the answer tells it.</summary>
    private sealed partial class Desk(ShowDeskDay page, LocalDate day)
    {
        private string? _etag;

        public int AsksAt { get; set; }

        /// <summary>When it saw something new.</summary>
        public List<int> Changes { get; } = [];

        public async Task AskAsync(int now)
        {
            var http = new DefaultHttpContext();
            http.Request.QueryString = new QueryString($"?date={A.Iso(day)}");
            http.Request.Headers.IfNoneMatch = _etag;
            await (await page.RunAsync(http.Request, TestContext.Current.CancellationToken)).ExecuteAsync(http);
            if (http.Response.StatusCode == StatusCodes.Status200OK)
            {
                Changes.Add(now);
                _etag = http.Response.Headers.ETag;
            }

            var nextIn = int.Parse(NextIn().Match(http.Response.Headers.CacheControl.ToString()).Groups["ms"].Value, CultureInfo.InvariantCulture);
            AsksAt = now + Math.Max(LeastMilliseconds, Math.Min(EveryMilliseconds, nextIn));
        }

        [GeneratedRegex("next-in=(?<ms>[0-9]+)", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
        private static partial Regex NextIn();
    }
}
