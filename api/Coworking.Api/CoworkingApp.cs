using Coworking.Api.Features.Bookings;
using Coworking.Api.Features.Calendars;
using Coworking.Api.Features.Centres;
using Coworking.Api.Features.Desk;
using Coworking.Api.Features.Closures;
using Coworking.Api.Features.Collections;
using Coworking.Api.Features.Events;
using Coworking.Api.Features.Health;
using Coworking.Api.Features.Me;
using Coworking.Api.Features.Overview;
using Coworking.Api.Features.Plays;
using Coworking.Api.Features.Recordings;
using Coworking.Api.Features.Resources;
using Coworking.Api.Features.Screens;
using Coworking.Api.Features.Series;
using Coworking.Api.Features.Sharing;
using Coworking.Api.Features.Statistics;
using Coworking.Api.Features.Upkeep;
using Coworking.Api.Platform.Blobs;
using Coworking.Api.Platform.Http;
using Coworking.Api.Platform.Identity;
using Coworking.Api.Platform.OpenApi;
using Coworking.Api.Platform.Tables;
using Coworking.Api.Platform.Telemetry;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using NodaTime;

namespace Coworking.Api;

/// <summary>What the function app is made of. Program.cs, the local program and the tests all compose it by this.</summary>
public static class CoworkingApp
{
    public static FunctionsApplicationBuilder AddCoworking(this FunctionsApplicationBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.UseMiddleware<ProblemMiddleware>();
        builder.UseMiddleware<AccessMiddleware>();

        builder.Services.TryAddSingleton(TimeProvider.System);
        builder.Services.TryAddSingleton<IClock>(SystemClock.Instance);
        builder.Services
            .AddIdentity(builder.Configuration)
            .AddStorage(builder.Configuration)
            .AddTelemetry(builder.Configuration)
            .AddSingleton<ApiDescription>()
            .AddSingleton<PublicAddress>()
            .AddSingleton<DocumentCopies>()
            .AddBlobs()
            .AddHealth()
            .AddCentres()
            .AddResources()
            .AddBookings()
            .AddClosures()
            .AddSeries()
            .AddPlays()
            .AddRecordings()
            .AddCollections()
            .AddSharing()
            .AddEvents()
            .AddOverview()
            .AddCalendars()
            .AddMe()
            .AddUpkeep()
            .AddScreens()
            .AddStatistics()
            .AddDesk();
        return builder;
    }
}
