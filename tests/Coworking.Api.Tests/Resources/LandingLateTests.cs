using System.Net;
using Azure.Core.Pipeline;
using Coworking.Api.Features.Resources;
using Coworking.Api.Tests.Fixture;
using Coworking.Api.Tests.Proofs;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Coworking.Api.Tests.Resources;

/// <summary>A booking is under way to storage while its place is retired: it lands, and is not left there.</summary>
public sealed class LandingLateTests(StorageFixture storage) : IAsyncLifetime
{
    private readonly HeldTransactions _held = new();
    private TestCentre? _centre;

    private TestCentre Centre => _centre!;

    public async ValueTask InitializeAsync() => _centre = await TestCentre.StartAsync(storage, builder => builder.Services.AddSingleton<HttpPipelinePolicy>(_held));

    public ValueTask DisposeAsync() => Centre.DisposeAsync();

    [Theory]
    [InlineData("seat-09", "confirmed")]
    [InlineData("booth-1", "cancelled")]
    public async Task It_gets_another_place_or_is_cancelled_with_the_reason(string place, string status)
    {
        var day = Centre.NewDay();
        using var patron = await Centre.NewPatronClientAsync();
        using var neighbour = await Centre.NewPatronClientAsync();
        using var director = await Centre.ClientAsync("director");
        await A.Booking().On(day).Of("booth-2").MadeByAsync(neighbour);

        var transaction = _held.Next($"R|{place}");
        var booking = A.Booking().On(day).Of(place).ByAsync(patron);
        await transaction.Reached;
        using var retired = await director.PostTextAsync($"/api/desk/resources/{place}/retire", "{}");
        Assert.Equal(HttpStatusCode.OK, retired.StatusCode);
        transaction.Release();
        using var landed = await booking;
        Assert.Equal(HttpStatusCode.Created, landed.StatusCode);

        await FinishAsync();

        var shown = await patron.GetJsonAsync($"/api/bookings/{(await landed.JsonAsync())["id"]}");
        Assert.Equal(status, (string?)shown["status"]);
        Assert.True(status == "cancelled" ? shown["reason"] is not null : (string)shown["resources"]![0]!["id"]! != place, shown.ToJsonString());
        Assert.Empty(await Fsck.FaultsAsync(Centre, [day]));
    }

    [Fact]
    public async Task After_five_minutes_the_timer_has_forgotten_it_and_a_place_that_is_lent_again_is_left_alone()
    {
        var day = Centre.NewDay();
        using var patron = await Centre.NewPatronClientAsync();
        using var director = await Centre.ClientAsync("director");
        using var retired = await director.PostTextAsync("/api/desk/resources/seat-10/retire", "{}");
        using var restored = await director.PostAsync("/api/desk/resources/seat-10/restore");
        var booking = await A.Booking().On(day).Of("seat-10").MadeByAsync(patron);

        await FinishAsync();
        Assert.Equal("seat-10", (string?)(await patron.GetJsonAsync($"/api/bookings/{booking["id"]}"))["resources"]![0]!["id"]);

        Centre.Clock.AdvanceMinutes(6);
        await FinishAsync();
        Centre.Calls.Reset();
        await FinishAsync();
        Assert.Single(Centre.Calls.To("Plans"));
        Assert.Empty(Centre.Calls.To("Days"));
    }

    private Task FinishAsync() => Centre.Host.Services.GetRequiredService<FinishRetirements>().RunAsync(TestContext.Current.CancellationToken);
}
