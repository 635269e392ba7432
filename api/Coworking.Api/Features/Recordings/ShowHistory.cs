using Coworking.Api.Platform.Http;
using Microsoft.AspNetCore.Http;

namespace Coworking.Api.Features.Recordings;

/// <summary>Who did what with a recording, and when.</summary>
public sealed class ShowHistory(RecordingStore store)
{
    public async Task<IResult> RunAsync(string id, CancellationToken cancellation)
    {
        if (await store.FindAsync(id, cancellation) is not { Recording.Id: var known })
        {
            return Problems.NotFound.Answer();
        }

        var entries = await store.HistoryAsync(known, cancellation);
        var items = entries.Select(one => new RecordingEntry(RecordingViews.Wire(one.At), one.Change.Acts, one.Change.Members, one.By)).ToArray();
        return JsonAnswer.Ok(new RecordingHistoryAnswer(items), RecordingsJson.Wire.RecordingHistoryAnswer);
    }
}
