using System.Globalization;
using Coworking.Benchmarks;
using Coworking.Local.Storage;
using Coworking.Web.Tests.Harness;
using Coworking.Web.Tests.Recordings;

// Everything on this machine and in memory: storage emulator, API and the callers share its cores. What is compared is the API
// with the bare storage calls of the same minute, not with Azure.
string[] all = ["bookings", "cancel", "any", "availability", "views", "upload", "recordings", "start"];
var wanted = args.Length == 0 ? all : args;
if (wanted.Except(all, StringComparer.Ordinal).FirstOrDefault() is { } unknown)
{
    await Console.Error.WriteLineAsync($"Unknown part '{unknown}'; there are: {string.Join(' ', all)}");
    return 2;
}

await using var storage = await AzuriteProcess.StartAsync();
await Console.Out.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{Environment.ProcessorCount} cores, .NET {Environment.Version}, storage emulator in memory\n"));

if (wanted.Contains("bookings", StringComparer.Ordinal))
{
    await using var centre = await Centre.OpenAsync(storage.ConnectionString, "book", Deal.Seats, Deal.Readers);
    var bookings = new Bookings(centre, "bareDays", "bareKeys");
    await bookings.PrepareAsync("bookDays");
    await new Comparison("booking", bookings.BareAsync, bookings.HttpAsync, 2000).RunAsync(Console.Out);
    await new Comparison("booking with a key", bookings.BareWithKeyAsync, bookings.HttpWithKeyAsync, 2000).RunAsync(Console.Out);
}

if (wanted.Contains("cancel", StringComparer.Ordinal))
{
    const int Count = 1000;
    await using var centre = await Centre.OpenAsync(storage.ConnectionString, "back", Deal.Seats, Deal.Readers);
    var cancels = new Cancels(centre, "backDays", "bareBack");
    await cancels.PrepareAsync(Comparison.CallsOf(Count));
    await new Comparison("cancel", cancels.BareAsync, cancels.HttpAsync, Count).RunAsync(Console.Out);
}

if (wanted.Contains("any", StringComparer.Ordinal))
{
    await using var centre = await Centre.OpenAsync(storage.ConnectionString, "any", seats: 1, Deal.Readers, AnyFree.Computers);
    var any = new AnyFree(centre, "bareAny");
    await any.PrepareAsync();
    await new Comparison("any free of 12 computers", any.BareAsync, any.HttpAsync, 1200).RunAsync(Console.Out);
    await Console.Out.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"bare, {any.Collisions} collisions were tried again\n"));
}

if (wanted.Contains("views", StringComparer.Ordinal))
{
    await using var centre = await Centre.OpenAsync(storage.ConnectionString, "view", Availability.Seats, Availability.Seats);
    var day = new Availability(centre, "viewDays", centre.Today.AddDays(3));
    await day.PrepareAsync();
    var views = new Views(centre, "viewDays", centre.Today.AddDays(3));
    await views.PrepareAsync();
    await new Comparison("desk day view", views.BareDayAsync, views.DayAsync, 2000).RunAsync(Console.Out);
    await new Comparison("desk day view, nothing changed", views.BareDayAsync, views.UnchangedDayAsync, 4000).RunAsync(Console.Out);
    await new Comparison("my bookings", views.BareMineAsync, views.MineAsync, 1000).RunAsync(Console.Out);
    await Console.Out.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"one day is {views.Bytes / 1024.0:0.0} KB before compression\n"));
}

if (wanted.Contains("availability", StringComparer.Ordinal))
{
    await using var centre = await Centre.OpenAsync(storage.ConnectionString, "look", Availability.Seats, Availability.Seats);
    var availability = new Availability(centre, "lookDays", centre.Today.AddDays(3));
    await availability.PrepareAsync();
    await new Comparison("availability of a day", availability.BareAsync, availability.HttpAsync, 4000).RunAsync(Console.Out);
    await Console.Out.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"one answer is {availability.Bytes / 1024.0:0.0} KB before compression\n"));
}

if (wanted.Contains("upload", StringComparer.Ordinal))
{
    using var clips = new Clips();
    await using var run = new BrowserRun();
    await run.InitializeAsync();
    await new Uploads(run, clips).RunAsync(Console.Out);
}

if (wanted.Contains("recordings", StringComparer.Ordinal))
{
    var reads = new BlobReads();
    await using var centre = await Centre.OpenAsync(storage.ConnectionString, "tape", seats: 1, readers: 1, watch: reads);
    var recordings = new Recordings(centre, reads, "tapeRecordings");
    await recordings.CompletionAsync(Console.Out);
    await recordings.PrepareAsync();
    await new Comparison("catalogue of 5,000", recordings.BareAsync, recordings.HttpAsync, 60).RunAsync(Console.Out);
    await Console.Out.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"one catalogue is {recordings.PackedBytes / 1024.0:0} KB packed\n"));
}

if (wanted.Contains("start", StringComparer.Ordinal))
{
    await Starts.RunAsync(storage.ConnectionString, Console.Out);
}

return 0;
