using System.Collections.Concurrent;
using Coworking.Api.Platform.Http;
using Coworking.Domain.Recordings;
using Microsoft.AspNetCore.Http;

namespace Coworking.Api.Features.Recordings;

/// <summary>
/// The whole library in one small answer, so that a site can search it at once and without a line. Columns, because like stands beside
/// like and packs to half; no texts and no links, because the first are long and the second differ each hour.
/// It is made once for each circle of readers, and then told again until something changes.
/// </summary>
public sealed class ShowCatalogue(ReadyRecordings ready, ReaderCircle circle)
{
    private readonly ConcurrentDictionary<Audience, Made> _made = new();

    public async Task<IResult> RunAsync(HttpRequest request, CancellationToken cancellation)
    {
        var reader = await circle.OfAsync(request, cancellation);
        var copy = await ready.AsItIsAsync(cancellation);
        var made = _made.AddOrUpdate(reader, audience => MadeOf(copy, audience), (audience, before) => before.Number == copy.Number ? before : MadeOf(copy, audience));
        return JsonAnswer.Cacheable(request, made.Answer.Value);
    }

    internal static CatalogueAnswer Of(IReadOnlyList<Recording> found) => new(
        Column(found, one => one.Id.Value),
        Column(found, one => one.Description.Title),
        Column(found, one => one.Kind),
        Column(found, RecordingViews.Seconds),
        Column(found, one => ShownSize.Of(RecordingViews.PlayedSize(one))),
        Column(found, one => RecordingViews.Wire(one.PublishedAt!.Value).Date),
        Column(found, one => one.Description.Language ?? ""),
        Column(found, one => one.Description.Terms.Age?.ToString() ?? ""),
        Column(found, one => string.Join('\n', one.Description.Tags)),
        Column(found, one => string.Join('\n', one.Description.Provenance.People)),
        // A page's pictures are fetched without saying who looks.
        Column(found, one => (one.Thumbnail ?? one.Poster) is not null && one.IsFor(Audience.Everyone) ? 1 : 0),
        Column(found, one => SizeOf(one, RenditionName.Small)),
        Column(found, one => SizeOf(one, RenditionName.Audio)));

    /// <summary>Made by the first who needs it: the others wait for that.</summary>
    private static Made MadeOf(ReadyCopy copy, Audience reader) => new(copy.Number, new Lazy<PackedJson>(
        () => PackedJson.Of(Of([.. copy.Recordings.Where(one => one.IsFor(reader))]), RecordingsJson.Wire.CatalogueAnswer)));

    private static long SizeOf(Recording recording, RenditionName copy) =>
        ShownSize.Of(recording.Renditions.FirstOrDefault(one => one.Name == copy)?.Size ?? 0);

    private static T[] Column<T>(IReadOnlyList<Recording> found, Func<Recording, T> value) => [.. found.Select(value)];

    private sealed record Made(long Number, Lazy<PackedJson> Answer);
}
