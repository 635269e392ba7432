using Coworking.Api.Tests.Fixture;
using Coworking.Api.Tests.Proofs.Commands;
using NodaTime;

namespace Coworking.Api.Tests.Proofs.Crashes;

/// <summary>What is done while the process dies.</summary>
/// <param name="Name">For people.</param>
/// <param name="Arrange">What must be there before.</param>
/// <param name="Act">The request; made again it must be the same one.</param>
/// <param name="See">What the client sees afterwards.</param>
/// <param name="Expected">What it should see.</param>
/// <param name="IsOneTransaction">Whether one transaction does it all, or each leaves the day whole, so that nothing needs repair in between.</param>
/// <param name="HasManyReads">Whether it reads so much that it dies at writes alone: what it has only read makes no difference to storage.</param>
internal sealed record UseCase(
    string Name,
    Func<Scene, Task> Arrange,
    Func<Scene, Task<Reply>> Act,
    Func<Scene, Task<string>> See,
    string Expected,
    bool IsOneTransaction = true,
    bool HasManyReads = false)
{
    public static IReadOnlyList<UseCase> All { get; } = [.. BookingUseCases.All, .. PeopleUseCases.All];
}

/// <summary>A day of its own with people of its own.</summary>
internal sealed class Scene
{
    private Scene(TestCentre centre, HttpClient patron, HttpClient other, HttpClient librarian, HttpClient director)
    {
        (Centre, Day, Patron, Other, Librarian, Director) = (centre, centre.NewDay(), patron, other, librarian, director);
    }

    public TestCentre Centre { get; }

    public LocalDate Day { get; }

    public HttpClient Patron { get; }

    public HttpClient Other { get; }

    public HttpClient Librarian { get; }

    public HttpClient Director { get; }

    public string Booking { get; set; } = "";

    public string OthersBooking { get; set; } = "";

    public string Entry { get; set; } = "";

    public IEnumerable<LocalDate> Dates => [Day, Day.PlusDays(1)];

    public static async Task<Scene> OpenAsync(TestCentre centre) => new(
        centre, await centre.BareClientAsync(TestCentre.NewPatron()), await centre.BareClientAsync(TestCentre.NewPatron()), await centre.BareClientAsync("librarian"),
        await centre.BareClientAsync("director"));

    public void At(string time) => Centre.Clock.Reset(TestCentre.At(Day, time));
}
