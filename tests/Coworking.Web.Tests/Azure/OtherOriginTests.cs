using Coworking.Web.Tests.Booking;
using Coworking.Web.Tests.Recordings;

namespace Coworking.Web.Tests.Azure;

public sealed class OtherOriginTests(BrowserRun run, OtherOrigin azure, Clips clips) : BrowserTest(run), IClassFixture<OtherOrigin>, IClassFixture<Clips>
{
    [Fact]
    public async Task The_main_job_works_when_site_API_and_storage_are_three_origins()
    {
        using var api = new CentreApi(azure.Api);
        var slot = new Slot(await api.FarOpenDayAsync(), "pc-04", "15:00", "15:45");
        var patron = await VisitAsync(Run.Chromium, azure.Site);
        var book = new BookingPage(patron);
        await book.OpenAsync(slot.Date, "computer");
        await patron.SignInAsync("patron-1");
        Assert.Equal(azure.Site.Authority, new Uri(patron.Page.Url).Authority);
        await book.DragAsync(slot);
        await book.TakeItAsync();
        await Expect(book.Done).ToBeVisibleAsync();
        await patron.OpenAsync(SitePages.My);
        await Expect(patron.Page.GetByRole(AriaRole.Main)).ToContainTextAsync("15:00–15:45");

        var librarian = await VisitAsync(Run.Chromium, azure.Site);
        var upload = new UploadPage(librarian);
        await upload.OpenSignedInAsync();
        await upload.StartAsync(await clips.VideoAsync(seconds: 3, megabits: 1), "From another origin");
        await upload.WaitUntilDoneAsync();
        // Not by the link itself: it opens beside the page for as long as smaller copies are made there.
        var recording = await librarian.Page.GetByRole(AriaRole.Link, new() { Name = "Open the recording" }).GetAttributeAsync("href");
        await patron.Page.GotoAsync(recording!);
        await patron.Page.GetByRole(AriaRole.Button, new() { Name = "Watch" }).ClickAsync();
        await patron.Page.WaitForFunctionAsync("() => document.querySelector('video').currentTime > 0.5");

        await patron.OpenAsync(SitePages.Region);
        await Expect(patron.Page.GetByRole(AriaRole.Row).Filter(new() { HasText = "no figures yet" })).ToBeVisibleAsync();

        var asked = patron.Requests.Concat(librarian.Requests).Select(request => new Uri(request.Url).Authority).ToHashSet(StringComparer.Ordinal);
        Assert.Equal(new HashSet<string>([azure.Site.Authority, azure.Api.Authority, azure.Storage.Authority], StringComparer.Ordinal), asked);
    }
}
