using System.Globalization;

namespace Coworking.Benchmarks;

/// <summary>
/// Which half hour of which seat the next booking takes. A sheet comes again only after more than a thousand others, so that
/// side by side nobody fights over one: this measures the way, not the queue (the race tests have the queue).
/// </summary>
internal sealed record Deal(int Number, DateOnly Date, int Minute, string Resource, int Reader)
{
    public const int Seats = 120;
    public const int Readers = 480;

    private const int Opens = 8 * 60;
    private const int Days = 14;

    public string Start => Clock(Minute);

    public string End => Clock(Minute + 30);

    public static string Seat(int number) => string.Create(CultureInfo.InvariantCulture, $"seat-{number:000}");

    public static Deal Of(int number, DateOnly today)
    {
        var day = number / Seats % Days;
        var slot = number / (Seats * Days);
        return new Deal(number, today.AddDays(1 + day), Opens + (slot * 30), Seat(number % Seats), number % Readers);
    }

    private static string Clock(int minute) => string.Create(CultureInfo.InvariantCulture, $"{minute / 60:00}:{minute % 60:00}");
}
