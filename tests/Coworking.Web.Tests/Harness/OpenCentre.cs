using System.Globalization;
using System.Text.Json.Nodes;

namespace Coworking.Web.Tests.Harness;

/// <summary>
/// A centre of its own that never closes and where it is about noon now, whatever the clock of this machine says: for what happens
/// at the moment (checking in, staying longer, leaving, a hold that runs out). Its rules are the demo centre's, changed by <see cref="Change"/>.
/// </summary>
public class OpenCentre : IAsyncLifetime
{
    private const int Noon = 12;
    private const int MinutesOfAnHour = 60;
    private const int QuarterMinutes = 15;

    private readonly string file = Path.Combine(Path.GetTempPath(), $"open-centre-{Guid.NewGuid():N}.json");

    private LocalProgram? program;

    /// <summary>Hours that the centre's clock is ahead of UTC, so that noon is near.</summary>
    private readonly int ahead = Noon - TimeProvider.System.GetUtcNow().Hour;

    public Uri Origin => program!.Origin;

    /// <summary>The moment on the centre's wall clock.</summary>
    public DateTime Now => TimeProvider.System.GetUtcNow().UtcDateTime.AddHours(ahead);

    public string Today => Day(0);

    public async ValueTask InitializeAsync()
    {
        var centre = JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(Clone.Root, "infra", "libraries", "demo.centre.json")))!.AsObject();
        // The signs of these zones are the other way round: Etc/GMT-5 is five hours ahead.
        centre["zone"] = ahead == 0 ? "Etc/GMT" : $"Etc/GMT{(ahead > 0 ? "-" : "+")}{Math.Abs(ahead).ToString(CultureInfo.InvariantCulture)}";
        foreach (var day in centre["hours"]!["weekly"]!.AsObject().Select(each => each.Key).ToList())
        {
            centre["hours"]!["weekly"]![day] = new JsonArray(new JsonObject { ["start"] = "00:00", ["end"] = "24:00" });
        }

        centre["hours"]!["exceptions"] = new JsonArray();
        Change(centre);
        await File.WriteAllTextAsync(file, centre.ToJsonString());
        program = await LocalProgram.StartAsync("--centre", file);
    }

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        if (program is not null)
        {
            await program.DisposeAsync();
        }

        File.Delete(file);
    }

    /// <summary>A date so many days from today. Sample bookings lie on today and tomorrow.</summary>
    public string Day(int days) => Now.AddDays(days).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>The quarter hour that runs now, moved by whole quarters: <c>12:15</c>.</summary>
    public string Quarter(int quarters = 0) => Time((((Now.Hour * MinutesOfAnHour) + Now.Minute) / QuarterMinutes) + quarters);

    /// <summary>A time on the grid moved by whole quarters.</summary>
    public static string Later(string from, int quarters)
    {
        var parts = from.Split(':');
        var minutes = (int.Parse(parts[0], CultureInfo.InvariantCulture) * MinutesOfAnHour) + int.Parse(parts[1], CultureInfo.InvariantCulture);
        return Time((minutes / QuarterMinutes) + quarters);
    }

    protected virtual void Change(JsonObject centre)
    {
    }

    private static string Time(int quarters) =>
        $"{quarters * QuarterMinutes / MinutesOfAnHour:00}:{quarters * QuarterMinutes % MinutesOfAnHour:00}";
}
