using Coworking.Domain.Common;

namespace Coworking.Api.Features.Calendars;

/// <summary>What stands in people's calendars.</summary>
internal static class CalendarTexts
{
    public static readonly LocalizedText MyBookings = new("Менің брондарым", "Мои брони", "My bookings");

    public static readonly LocalizedText Cancelled = new("Бас тартылды", "Отменено", "Cancelled");

    public static readonly LocalizedText Awaiting = new(
        "Кітапханашының растауын күтіп тұр.", "Ждёт подтверждения библиотекаря.", "Waits for the librarian's approval.");

    /// <summary>When to say that one has come; times of the wall clock.</summary>
    public static LocalizedText CheckIn(string opens, string closes) => new(
        $"Келгеніңізді {opens} мен {closes} аралығында белгілеңіз.",
        $"Отметьтесь с {opens} до {closes}.",
        $"Please check in between {opens} and {closes}.");
}
