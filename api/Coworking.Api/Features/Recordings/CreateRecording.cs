using System.Security.Cryptography;
using Coworking.Api.Platform.Http;
using Coworking.Api.Platform.Identity;
using Coworking.Domain.Common;
using Coworking.Domain.Recordings;
using Microsoft.AspNetCore.Http;
using NodaTime;

namespace Coworking.Api.Features.Recordings;

/// <summary>Announces a recording and says where its file is to be sent.</summary>
public sealed class CreateRecording(RecordingStore store, RecordingLinks links, RecordingViews views, MeasureUsage usage, IClock clock)
{
    public async Task<IResult> RunAsync(HttpRequest request, CancellationToken cancellation)
    {
        var key = IdempotencyKey.Read(request);
        if (!key.IsOk)
        {
            return key.Error;
        }

        var body = await JsonBody.ReadWithHashAsync(request, RecordingsJson.Wire.CreateRecordingBody, cancellation);
        if (!body.IsOk)
        {
            return body.Error;
        }

        var (wanted, hash) = body.Value;
        var decided = Decide();
        var made = Make(wanted, decided);
        if (!made.IsOk)
        {
            return RecordingProblems.Of(made.Error);
        }

        if (key.Value is { } name)
        {
            if (await store.RememberAsync(CurrentUser.Of(request.HttpContext), name, hash, decided, cancellation) is not { } first)
            {
                return Problems.IdempotencyKeyReused.Answer();
            }

            made = Make(wanted, first);
        }

        // A repetition of a request that found room is answered as the first was.
        return await usage.HasRoomAsync(wanted.Size, cancellation) || await store.FindAsync(made.Value.Id.Value, cancellation) is not null
            ? await AnswerAsync(made.Value, Author.Of(request), cancellation)
            : RecordingProblems.StorageFull.Answer();
    }

    /// <summary>Announces a recording out of parts that are known to be good.</summary>
    internal async Task<Recording> AnnounceAsync(RecordingDescription description, RecordingKind kind, DeclaredFile file, CancellationToken cancellation)
    {
        var decided = Decide();
        var recording = Recording.Announce(decided.Id, description, kind, file, decided.Upload, decided.At);
        await store.InsertAsync(recording, by: null, cancellation);
        return recording;
    }

    private static Result<Recording, RecordingFault> Make(CreateRecordingBody wanted, Announcement decided)
    {
        var words = RecordingDescription.Create(wanted.Title, wanted.Description, wanted.Language, wanted.Tags);
        var description = DescribeRecording.With(words, wanted, (Provenance.Unknown, Terms.Open), decided.At);
        var file = DeclaredFile.Create(wanted.FileName, wanted.Size);
        if (!description.IsOk)
        {
            return description.Error;
        }

        return file.IsOk
            ? Recording.Announce(decided.Id, description.Value, wanted.Kind, file.Value, decided.Upload, decided.At)
            : file.Error;
    }

    private Announcement Decide()
    {
        var now = clock.GetCurrentInstant();
        return new Announcement(
            RecordingId.Create(now, RandomNumberGenerator.GetBytes(8)), BlobName.Create(RandomNumberGenerator.GetBytes(16)), now);
    }

    private async Task<IResult> AnswerAsync(Recording recording, string? by, CancellationToken cancellation)
    {
        var version = await store.InsertAsync(recording, by, cancellation);
        // Counted from the first request, so that its repetition gets the same link.
        var upload = await links.ForUploadAsync(recording, recording.CreatedAt, [], cancellation);
        var answer = await views.DeskAsync(recording, version, cancellation) with { Upload = upload };
        return JsonAnswer.Created($"/api/recordings/{recording.Id}", answer, RecordingsJson.Wire.DeskRecording, answer.Etag);
    }
}
