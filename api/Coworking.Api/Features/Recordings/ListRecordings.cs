using Coworking.Api.Platform.Http;
using Coworking.Domain.Recordings;
using Microsoft.AspNetCore.Http;

namespace Coworking.Api.Features.Recordings;

/// <summary>The library of audio and video, newest first, as far as the one who asks may see it.</summary>
public sealed class ListRecordings(RecordingStore store, RecordingViews views, ReaderCircle circle)
{
    public async Task<IResult> RunAsync(HttpRequest request, CancellationToken cancellation)
    {
        var query = RecordingQuery.Read(request);
        if (!query.IsOk)
        {
            return query.Error;
        }

        var (found, next) = await store.PageAsync(await circle.OfAsync(request, cancellation), query.Value, cancellation);
        return JsonAnswer.Cacheable(request, new RecordingsPage(await ItemsAsync(found, cancellation), next), RecordingsJson.Wire.RecordingsPage);
    }

    /// <summary>The newest recordings for everyone, for the home page.</summary>
    public async Task<IReadOnlyList<RecordingItem>> NewestAsync(int count, CancellationToken cancellation)
    {
        var (found, _) = await store.PageAsync(Audience.Everyone, RecordingQuery.Newest(count), cancellation);
        return await ItemsAsync(found, cancellation);
    }

    private async Task<IReadOnlyList<RecordingItem>> ItemsAsync(IReadOnlyList<StoredRecording> found, CancellationToken cancellation)
    {
        var items = new List<RecordingItem>(found.Count);
        foreach (var (recording, _) in found)
        {
            items.Add(await views.ItemAsync(recording, cancellation));
        }

        return items;
    }
}
