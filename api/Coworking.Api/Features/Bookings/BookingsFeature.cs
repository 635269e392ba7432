using Microsoft.Extensions.DependencyInjection;

namespace Coworking.Api.Features.Bookings;

internal static class BookingsFeature
{
    public static IServiceCollection AddBookings(this IServiceCollection services) => services
        .AddSingleton<DayStore>()
        .AddSingleton<DayWriter>()
        .AddSingleton<BusyDays>()
        .AddSingleton<DayCopies>()
        .AddSingleton<PatronClaims>()
        .AddSingleton<BookingWriter>()
        .AddSingleton<BookingMetrics>()
        .AddSingleton<FindAlternatives>()
        .AddSingleton<PlaceBooking>()
        .AddSingleton<ChangeBooking>()
        .AddSingleton<ChangeDay>()
        .AddSingleton<ReadDay>()
        .AddSingleton<FirstDay>()
        .AddSingleton<FindBooking>()
        .AddSingleton<ListBookingsOf>()
        .AddSingleton<AnswerBooking>()
        .AddSingleton<ReadBookings>()
        .AddSingleton<CreateBooking>()
        .AddSingleton<ShowBooking>()
        .AddSingleton<ListMyBookings>()
        .AddSingleton<IsPresent>()
        .AddSingleton<CancelBooking>()
        .AddSingleton<StopBooking>()
        .AddSingleton<SwapAway>()
        .AddSingleton<CheckInBooking>()
        .AddSingleton<ExtendBooking>()
        .AddSingleton<LeaveBooking>()
        .AddSingleton<MoveBooking>()
        .AddSingleton<FinishMove>()
        .AddSingleton<MoveMyBooking>()
        .AddSingleton<PromoteWaiting>()
        .AddSingleton<DayClosures>()
        .AddSingleton<JoinWaitlist>()
        .AddSingleton<ListWaitlist>()
        .AddSingleton<LeaveWaitlist>()
        .AddSingleton<TakeHold>()
        .AddSingleton<SettleDay>()
        .AddSingleton<ShowAvailability>();
}
