using System.Collections.Concurrent;

namespace Coworking.Web.Tests.Booking;

public sealed class LostLineTests(BrowserRun run) : BrowserTest(run)
{
    public enum Loss
    {
        /// <summary>The request never reaches the API.</summary>
        BeforeTheApi,

        /// <summary>The API books, and its answer is lost.</summary>
        AfterTheApi,
    }

    [Theory]
    [InlineData(Loss.BeforeTheApi, "seat-05", "patron-31")]
    [InlineData(Loss.AfterTheApi, "seat-06", "patron-32")]
    public async Task A_booking_whose_answer_is_lost_is_asked_again_under_its_key_and_ends_as_one(Loss loss, string place, string person)
    {
        var slot = new Slot(await Api.FarOpenDayAsync(), place, "11:00", "12:00");
        var patron = await VisitAsync();
        var book = new BookingPage(patron);
        await book.OpenAsync(slot.Date, "seat");
        await patron.SignInAsync(person);
        await book.DragAsync(slot);

        var keys = new ConcurrentQueue<string>();
        var goOn = new TaskCompletionSource();
        await patron.Page.RouteAsync("**/api/bookings", async route =>
        {
            keys.Enqueue(route.Request.Headers["idempotency-key"]);
            if (keys.Count > 1)
            {
                await goOn.Task;
                await route.ContinueAsync();
                return;
            }

            if (loss == Loss.AfterTheApi)
            {
                var answer = await route.FetchAsync();
                Assert.Equal(201, answer.Status);
            }

            await route.AbortAsync(RequestAbortErrorCode.ConnectionReset);
        });
        await book.TakeItAsync();

        await Expect(book.Dialog).ToContainTextAsync("We have not heard back. Asking again; you will not be booked twice.");
        goOn.SetResult();
        await Expect(book.Done).ToBeVisibleAsync();
        Assert.True(keys.Count > 1);
        Assert.Single(keys.Distinct(StringComparer.Ordinal));
        Assert.Single(await Api.LiveBookingsAsync(person, slot.Date));
    }

    [Fact]
    public async Task A_reload_while_unsure_asks_on_under_the_same_key()
    {
        var slot = new Slot(await Api.FarOpenDayAsync(), "seat-07", "11:00", "12:00");
        var patron = await VisitAsync();
        var book = new BookingPage(patron);
        await book.OpenAsync(slot.Date, "seat");
        await patron.SignInAsync("patron-33");
        await book.DragAsync(slot);

        var keys = new ConcurrentQueue<string>();
        await patron.Page.RouteAsync("**/api/bookings", async route =>
        {
            keys.Enqueue(route.Request.Headers["idempotency-key"]);
            await route.FetchAsync();
            await route.AbortAsync();
        });
        await book.TakeItAsync();
        await Expect(book.Dialog).ToContainTextAsync("We have not heard back");
        await patron.Page.UnrouteAsync("**/api/bookings");

        var asked = patron.Page.WaitForRequestAsync("**/api/bookings");
        await patron.Page.ReloadAsync();

        Assert.Equal(keys.First(), (await asked).Headers["idempotency-key"]);
        await Expect(book.Done).ToBeVisibleAsync();
        Assert.Single(await Api.LiveBookingsAsync("patron-33", slot.Date));
    }
}
