using System.Security.Cryptography;
using Azure.Storage.Blobs.Models;
using Coworking.Api.Platform.Http;
using Coworking.Domain.Common;
using Coworking.Domain.Recordings;
using Microsoft.AspNetCore.Http;

namespace Coworking.Api.Features.Recordings;

/// <summary>Keeps a small file that goes with a recording: reads no more of it than is allowed, stores it, and clears the one before.</summary>
public sealed class KeepSmallFile(RecordingStore store, EditRecording edit, RecordingLinks links, RecordingViews views)
{
    /// <summary>The whole body, or 413.</summary>
    public static async Task<Result<byte[], ProblemAnswer>> ReadAsync(HttpRequest request, int largest, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (request.ContentLength > largest)
        {
            return Problems.TooLarge.Answer();
        }

        var bytes = new byte[largest + 1];
        var length = await request.Body.ReadAtLeastAsync(bytes, bytes.Length, throwOnEndOfStream: false, cancellation);
        return length > largest ? Problems.TooLarge.Answer() : bytes[..length];
    }

    /// <param name="kept">The names of the files that this one takes the place of.</param>
    /// <param name="set">Puts the new file's name into the recording.</param>
    public async Task<IResult> RunAsync(
        string id, HttpRequest request, byte[] bytes, string contentType,
        Func<Recording, IEnumerable<BlobName?>> kept, Func<Recording, BlobName, Result<Recording, ProblemAnswer>> set, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(kept);
        if (await store.FindAsync(id, cancellation) is not { Recording.State: not RecordingState.Deleted })
        {
            return Problems.NotFound.Answer();
        }

        // Always under a new name: what a reader has kept of the old file is never shown for the new one.
        var name = BlobName.Create(RandomNumberGenerator.GetBytes(16));
        var options = new BlobUploadOptions { HttpHeaders = new BlobHttpHeaders { ContentType = contentType } };
        await links.Kept(name).UploadAsync(BinaryData.FromBytes(bytes), options, cancellation);
        List<BlobName> replaced = [];
        var edited = await edit.RunAsync(
            id,
            request,
            recording =>
            {
                var names = kept(recording).OfType<BlobName>().ToList();
                if (names.Contains(name))
                {
                    // An answer was lost on the way: what was written landed.
                    return recording;
                }

                replaced = names;
                return set(recording, name);
            },
            cancellation);
        if (!edited.IsOk && await store.FindAsync(id, cancellation) is { } now && kept(now.Recording).Contains(name))
        {
            edited = now;
        }

        foreach (var unused in edited.IsOk ? replaced : [name])
        {
            await links.Kept(unused).DeleteIfExistsAsync(cancellationToken: cancellation);
        }

        return edited.IsOk ? await views.DeskAnswerAsync(edited.Value, cancellation) : edited.Error;
    }
}
