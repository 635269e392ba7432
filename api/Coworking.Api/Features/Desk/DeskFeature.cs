using Coworking.Api.Platform.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace Coworking.Api.Features.Desk;

internal static class DeskFeature
{
    public static IServiceCollection AddDesk(this IServiceCollection services) => services
        .AddSingleton<ICentreCode, CentreCode>()
        .AddSingleton<PinStore>()
        .AddSingleton<PinTries>()
        .AddSingleton<ReadCard>()
        .AddSingleton<SetPin>()
        .AddSingleton<OpenCardSession>()
        .AddSingleton<ShowScreenCode>()
        .AddSingleton<ListPosters>()
        .AddSingleton<ShowDeskDay>()
        .AddSingleton<SearchBookings>()
        .AddSingleton<ReadPatron>()
        .AddSingleton<BookAtDesk>()
        .AddSingleton<ShowBookingAtDesk>()
        .AddSingleton<ChangeAtDesk>()
        .AddSingleton<MoveAtDesk>()
        .AddSingleton<FindSlip>()
        .AddSingleton<AnswerSlip>()
        .AddSingleton<ShowSlip>()
        .AddSingleton<CancelSlip>();
}
