using System.CommandLine;

namespace Coworking.Provision.Planning;

/// <summary>How much a library is used in a month.</summary>
/// <param name="BookingsADay">Bookings made a day.</param>
/// <param name="Gigabytes">Recordings, posters, prints and scans kept.</param>
/// <param name="Plays">Recordings played a month.</param>
/// <param name="PlayMegabytes">What a play sends on average.</param>
internal sealed record Usage(int BookingsADay, int Gigabytes, int Plays, int PlayMegabytes);

/// <summary>The options of <c>plan</c> that the estimate is made from.</summary>
internal sealed class UsageOptions
{
    private readonly Option<int> _bookings = new("--bookings") { Description = "Bookings a day.", DefaultValueFactory = _ => 300 };
    private readonly Option<int> _gigabytes = new("--gigabytes") { Description = "Gigabytes of recordings kept.", DefaultValueFactory = _ => 50 };
    private readonly Option<int> _plays = new("--plays") { Description = "Plays of recordings a month.", DefaultValueFactory = _ => 5000 };
    private readonly Option<int> _megabytes = new("--play-megabytes") { Description = "Megabytes a play.", DefaultValueFactory = _ => 30 };

    public void AddTo(Command command)
    {
        foreach (var option in new[] { _bookings, _gigabytes, _plays, _megabytes })
        {
            option.Validators.Add(result =>
            {
                if (result.GetValueOrDefault<int>() < 0)
                {
                    result.AddError($"{option.Name} is not less than 0.");
                }
            });
            command.Add(option);
        }
    }

    public Usage Of(ParseResult parsed) => new(parsed.GetValue(_bookings), parsed.GetValue(_gigabytes), parsed.GetValue(_plays), parsed.GetValue(_megabytes));
}
