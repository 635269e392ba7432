using Coworking.Domain.Common;
using NodaTime;
using Spectre.Console;

namespace Coworking.Provision.Libraries;

/// <summary>Writes both files of a new library. What is there already is never overwritten.</summary>
internal sealed class NewLibraryCommand(IAnsiConsole console, InfraFolder folder, TimeProvider time)
{
    private static readonly LocalizedText Region = new("Павлодар облысы", "Павлодарская область", "Pavlodar Region");

    public async Task<int> RunAsync(NewAnswers told, bool dryRun, CancellationToken cancellation)
    {
        var made = LibraryOf(CanAsk ? Ask(told) : told);
        if (!made.IsOk)
        {
            await Console.Error.WriteLineAsync(made.Error.ToString());
            return ExitCode.Mistake;
        }

        var library = made.Value;
        var model = library.Like is { } like ? await CentreFile.ReadAsync(folder, like, cancellation) : CentreFile.Village();
        if (!model.IsOk)
        {
            return await model.Error.RefuseAsync();
        }

        var files = new (string Path, string Text)[]
        {
            (folder.Parameters(library.Code), library.ParameterFile),
            (folder.Centre(library.Code), ReadableJson.Of(CentreFile.Of(library, model.Value))),
        };

        foreach (var (path, text) in files.Where(file => File.Exists(file.Path)))
        {
            if (await File.ReadAllTextAsync(path, cancellation) != text)
            {
                await Console.Error.WriteLineAsync(
                    new Fault(folder.Short(path), "is there already and says something else; nothing was written.", "change that file, or take another code.").ToString());
                return ExitCode.Bad;
            }
        }

        foreach (var (path, text) in files)
        {
            await WriteAsync(path, text, dryRun, cancellation);
        }

        Say($"Next: look through both files, then: plan {library.Code} --write");
        return ExitCode.Good;
    }

    private bool CanAsk => console.Profile.Capabilities.Interactive;

    private NewAnswers Ask(NewAnswers told)
    {
        if (told.Code is not null && (told.NameKk ?? told.NameRu ?? told.NameEn) is not null)
        {
            return told;
        }

        return told with
        {
            Code = told.Code ?? console.Prompt(new TextPrompt<string>("Code (two to nine small letters and digits):").Validate(InfraFolder.IsCode)),
            NameKk = told.NameKk ?? Optional("Name in Kazakh"),
            NameRu = told.NameRu ?? Optional("Name in Russian"),
            NameEn = told.NameEn ?? Optional("Name in English"),
            District = console.Prompt(new TextPrompt<string>("District:").DefaultValue(told.District)),
            Phone = told.Phone ?? Optional("Phone"),
        };
    }

    private string? Optional(string question) =>
        console.Prompt(new TextPrompt<string>($"{question} (may stay empty):").AllowEmpty()) is { Length: > 0 } answer ? answer : null;

    private Result<NewLibrary, Fault> LibraryOf(NewAnswers told)
    {
        const string Where = "new";
        if (!InfraFolder.IsCode(told.Code))
        {
            return new Fault(Where, $"--code must be two to nine small letters and digits, a letter first; '{told.Code}' is not.", "say, for instance: --code aksu");
        }

        if (new[] { told.NameKk, told.NameRu, told.NameEn }.All(string.IsNullOrWhiteSpace))
        {
            return new Fault(Where, "the centre needs a name in one language at least.", "say --name-kk, --name-ru or --name-en.");
        }

        if (DateTimeZoneProviders.Tzdb.GetZoneOrNull(told.Zone) is not { } zone)
        {
            return new Fault(Where, $"{told.Zone} is no IANA time zone.", "say, for instance: --zone Asia/Almaty");
        }

        if (!Places.HasTheApi(told.Location))
        {
            return new Fault(Where, $"{told.Location} is no Azure region that the API can lie in.", $"name one of {Places.AllOfTheApi}");
        }

        if (told.District is not { Length: >= 2 and <= 64 } || string.IsNullOrWhiteSpace(told.District))
        {
            return new Fault(Where, "--district must have 2 to 64 letters.", "say, for instance: --district Aksu");
        }

        if (told.Like is { } like && (!InfraFolder.IsCode(like) || !File.Exists(folder.Centre(like))))
        {
            return new Fault(Where, $"there is no library {like} to begin with.", $"name one of: {string.Join(", ", folder.Libraries)}");
        }

        var today = Instant.FromDateTimeOffset(time.GetUtcNow()).InZone(zone).Date;
        return new NewLibrary(
            told.Code!,
            new LocalizedText(told.NameKk, told.NameRu, told.NameEn),
            new[] { told.AddressKk, told.AddressRu, told.AddressEn }.All(string.IsNullOrWhiteSpace) ? Region : new LocalizedText(told.AddressKk, told.AddressRu, told.AddressEn),
            told.District,
            told.Location,
            told.Zone,
            told.Ring,
            told.Budget,
            new LocalDate(today.Year, today.Month, 1),
            told.PatronsClientId,
            told.StaffClientId,
            told.Phone,
            told.Like);
    }

    private async Task WriteAsync(string path, string text, bool dryRun, CancellationToken cancellation)
    {
        if (File.Exists(path))
        {
            Say($"{folder.Short(path)} is there already, the same.");
        }
        else if (dryRun)
        {
            Say($"{folder.Short(path)} would be written:\n{text}");
        }
        else
        {
            await File.WriteAllTextAsync(path, text, cancellation);
            Say($"{folder.Short(path)} written.");
        }
    }

    private void Say(string line) => console.WriteLine(line);
}
