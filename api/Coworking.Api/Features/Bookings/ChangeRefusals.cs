using Coworking.Api.Platform.Http;
using Coworking.Domain.Bookings;

namespace Coworking.Api.Features.Bookings;

/// <summary>Each reason why a booking cannot be changed, as the problem that people and sites read.</summary>
internal static class ChangeRefusals
{
    public static ProblemAnswer ToAnswer(this ChangeRefusal refusal) => refusal switch
    {
        ChangeRefusal.AlreadyOver => BookingProblems.AlreadyOver.Answer(),
        ChangeRefusal.AlreadyStarted => BookingProblems.AlreadyStarted.Answer(),
        ChangeRefusal.AlreadyApproved => BookingProblems.AlreadyApproved.Answer(),
        ChangeRefusal.NotApproved => BookingProblems.NotApproved.Answer(),
        ChangeRefusal.NotCheckedIn => BookingProblems.NotCheckedIn.Answer(),
        ChangeRefusal.CheckInTooEarly early => BookingProblems.CheckInTooEarly.Answer(
            BookingTexts.Say($"Сағат {early.OpensAt} бастап белгілене аласыз.", $"Отметиться можно с {early.OpensAt}.", $"Check-in opens at {early.OpensAt}."),
            with: ("opensAt", early.OpensAt.ToString())),
        ChangeRefusal.CheckInClosed => BookingProblems.CheckInClosed.Answer(),
        ChangeRefusal.NotLater later => BookingProblems.NotLater.Answer(
            BookingTexts.Say($"Қазір {later.End} дейін.", $"Сейчас до {later.End}.", $"It ends at {later.End} now."), with: ("end", later.End.ToString())),
        ChangeRefusal.NotHeld held => BookingProblems.NotHeld.Answer(with: ("resource", held.Resource.Value)),
        ChangeRefusal.CannotExchange other => BookingProblems.CannotExchange.Answer(with: ("resource", other.Resource.Value)),
        ChangeRefusal.OtherKind => BookingProblems.OtherKind.Answer(),
        ChangeRefusal.Rule rule => rule.Refusal.ToAnswer(),
        _ => throw new InvalidOperationException($"No problem stands for {refusal.GetType().Name}."),
    };
}
