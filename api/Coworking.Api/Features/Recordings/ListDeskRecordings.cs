using Coworking.Api.Platform.Http;
using Coworking.Domain.Recordings;
using Microsoft.AspNetCore.Http;

namespace Coworking.Api.Features.Recordings;

/// <summary>All recordings in every state, newest first, for the desk.</summary>
public sealed class ListDeskRecordings(RecordingStore store, RecordingViews views, ConversionClaims claims)
{
    public async Task<IResult> RunAsync(HttpRequest request, CancellationToken cancellation)
    {
        var query = RecordingQuery.ReadForDesk(request);
        if (!query.IsOk)
        {
            return query.Error;
        }

        var page = await store.PageAsync(reader: null, query.Value, cancellation);
        var found = page.Items;
        var ends = found.Any(one => RenditionRules.Lacking(one.Recording).Any()) ? await claims.EndedAsync(cancellation) : null;
        var items = new List<DeskRecording>(found.Count);
        foreach (var (recording, version) in found)
        {
            items.Add(await views.DeskAsync(recording, version, ends, cancellation));
        }

        return JsonAnswer.Ok(new DeskRecordingsPage(items, page.Next), RecordingsJson.Wire.DeskRecordingsPage);
    }
}
