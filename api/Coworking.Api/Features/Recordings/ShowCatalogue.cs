using Coworking.Api.Platform.Http;
using Coworking.Domain.Recordings;
using Microsoft.AspNetCore.Http;

namespace Coworking.Api.Features.Recordings;

/// <summary>
/// The whole library in one small answer, so that a site can search it at once and without a line. Columns, because like stands beside
/// like and packs to half; no texts and no links, because the first are long and the second differ each hour.
/// </summary>
public sealed class ShowCatalogue(RecordingStore store, ReaderCircle circle)
{
    /// <summary>More than a library has; the newest of them.</summary>
    private const int Most = 10_000;

    /// <summary>Digits that are shown of a size.</summary>
    private const int Digits = 3;

    public async Task<IResult> RunAsync(HttpRequest request, CancellationToken cancellation)
    {
        var found = await store.AllAsync(await circle.OfAsync(request, cancellation), Most, cancellation);
        return JsonAnswer.Cacheable(request, Of(found), RecordingsJson.Wire.CatalogueAnswer);
    }

    internal static CatalogueAnswer Of(IReadOnlyList<Recording> found) => new(
        Column(found, one => one.Id.Value),
        Column(found, one => one.Description.Title),
        Column(found, one => one.Kind),
        Column(found, RecordingViews.Seconds),
        Column(found, one => Rounded(RecordingViews.PlayedSize(one))),
        Column(found, one => RecordingViews.Wire(one.PublishedAt!.Value).Date),
        Column(found, one => one.Description.Language ?? ""),
        Column(found, one => one.Description.Terms.Age?.ToString() ?? ""),
        Column(found, one => string.Join('\n', one.Description.Tags)),
        Column(found, one => string.Join('\n', one.Description.Provenance.People)),
        // A page's pictures are fetched without saying who looks.
        Column(found, one => (one.Thumbnail ?? one.Poster) is not null && one.IsFor(Audience.Everyone) ? 1 : 0),
        Column(found, one => SizeOf(one, RenditionName.Small)),
        Column(found, one => SizeOf(one, RenditionName.Audio)));

    private static long SizeOf(Recording recording, RenditionName copy) =>
        Rounded(recording.Renditions.FirstOrDefault(one => one.Name == copy)?.Size ?? 0);

    private static T[] Column<T>(IReadOnlyList<Recording> found, Func<Recording, T> value) => [.. found.Select(value)];

    private static long Rounded(long size)
    {
        long unit = 1;
        while (size / unit >= Math.Pow(10, Digits))
        {
            unit *= 10;
        }

        return size / unit * unit;
    }
}
