using System.Security.Cryptography;
using Azure.Storage.Blobs.Models;
using Coworking.Api.Platform.Http;
using Coworking.Domain.Common;
using Coworking.Domain.Recordings;
using Microsoft.AspNetCore.Http;
using NodaTime;

namespace Coworking.Api.Features.Recordings;

/// <summary>
/// Keeps a small file that goes with a recording: reads no more of it than is allowed, and stores it. The one before stays until the last link
/// to it is over.
/// </summary>
public sealed class KeepSmallFile(RecordingStore store, EditRecording edit, RecordingLinks links, RecordingViews views, IClock clock)
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

    /// <param name="set">Puts the new file's name into the recording.</param>
    public async Task<IResult> RunAsync(
        string id, HttpRequest request, byte[] bytes, string contentType,
        Func<Recording, BlobName, Result<Recording, ProblemAnswer>> set, CancellationToken cancellation)
    {
        if (await store.FindAsync(id, cancellation) is not { Recording.State: not RecordingState.Deleted })
        {
            return Problems.NotFound.Answer();
        }

        // Always under a new name: what a reader has kept of the old file is never shown for the new one. Interrupted before the recording
        // names it, it is cleared away some night.
        var name = BlobName.Create(RandomNumberGenerator.GetBytes(16));
        await store.LeaveAsync(Leftover.Of(name, name, id, clock.GetCurrentInstant()), cancellation);
        var options = new BlobUploadOptions { HttpHeaders = new BlobHttpHeaders { ContentType = contentType } };
        await links.Kept(name).UploadAsync(BinaryData.FromBytes(bytes), options, cancellation);
        var edited = await edit.RunAsync(id, request, recording => set(recording, name), cancellation);
        return edited.IsOk ? await views.DeskAnswerAsync(edited.Value, cancellation) : edited.Error;
    }
}
