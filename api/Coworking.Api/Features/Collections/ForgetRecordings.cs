using Coworking.Api.Features.Recordings;
using Coworking.Domain.Recordings;

namespace Coworking.Api.Features.Collections;

/// <summary>
/// Takes a recording that goes for good out of all collections, deleted ones too. When a collection was changed stays as it was: readers saw
/// nothing of that recording.
/// </summary>
public sealed class ForgetRecordings(CollectionStore store) : IForgetRecordings
{
    private const int MostTries = 8;

    public async Task ForgetAsync(RecordingId id, CancellationToken cancellation)
    {
        for (var tries = 0; tries < MostTries; tries++)
        {
            var isDone = true;
            foreach (var stored in (await store.AllAsync(cancellation)).Where(one => one.Collection.Recordings.Contains(id)))
            {
                isDone &= await store.ReplaceAsync(stored, stored.Collection.Without(id), cancellation) is not null;
            }

            if (isDone)
            {
                return;
            }
        }
    }
}
