using Coworking.Domain.Common;
using Coworking.Domain.Recordings.Media;
using NodaTime;

namespace Coworking.Domain.Recordings;

/// <summary>Where a recording stands on its way to the reader.</summary>
public enum RecordingState
{
    /// <summary>Announced; its bytes are on their way.</summary>
    Uploading,

    /// <summary>Its bytes were found good and are being moved to where recordings are kept.</summary>
    Checking,

    /// <summary>Its audience may watch or listen.</summary>
    Ready,

    /// <summary>Kept, and audio or video, but not as browsers play it: its audience sees nothing of it until there is a smaller copy.</summary>
    NeedsConversion,

    /// <summary>Ready, and shown to nobody until the desk shows it again.</summary>
    Hidden,

    /// <summary>Taken away; can be brought back for <see cref="Recording.RestorableFor"/>.</summary>
    Deleted,
}

/// <summary>The one version of the uploaded bytes that was looked into, and where exactly that version is to be kept.</summary>
/// <param name="Version">The storage's mark of that version: another version of the same upload was not checked.</param>
/// <param name="Facts">What its bytes say.</param>
/// <param name="Kept">Its name where recordings are kept.</param>
public sealed record CheckedFile(string Version, MediaFacts Facts, BlobName Kept)
{
    /// <summary>By which the same file is found again; null where it was checked before there were fingerprints.</summary>
    public FileFingerprint? Fingerprint { get; init; }

    /// <summary>Whether what was made of a file with that fingerprint belongs to this one; unknown of one without, and then taken for true.</summary>
    public bool IsSame(FileFingerprint other) => Fingerprint is not { } own || own == other;
}

/// <summary>One item of the centre's library of audio and video.</summary>
public sealed record Recording
{
    /// <summary>How long a deleted recording can be brought back.</summary>
    public static readonly Duration RestorableFor = Duration.FromDays(30);

    /// <summary>Most languages with subtitles.</summary>
    public const int MostSubtitles = 10;

    public required RecordingId Id { get; init; }

    public required RecordingDescription Description { get; init; }

    /// <summary>What its own bytes say once checked; until then what the librarian said.</summary>
    public required RecordingKind Kind { get; init; }

    public required DeclaredFile File { get; init; }

    public required RecordingState State { get; init; }

    public required Instant CreatedAt { get; init; }

    /// <summary>Where the upload arrives.</summary>
    public required BlobName Upload { get; init; }

    /// <summary>Set from <see cref="RecordingState.Checking"/> on.</summary>
    public CheckedFile? Checked { get; init; }

    public Instant? PublishedAt { get; init; }

    public Instant? DeletedAt { get; init; }

    /// <summary>Since when the desk shows it to nobody; null where it is shown. It stays so while the recording is deleted.</summary>
    public Instant? HiddenAt { get; init; }

    /// <summary>A still picture to show before play.</summary>
    public Poster? Poster { get; init; }

    /// <summary>The same picture, for lists.</summary>
    public Poster? Thumbnail { get; init; }

    /// <summary>How loud it is from place to place: see <see cref="Recordings.Peaks"/>.</summary>
    public BlobName? Peaks { get; init; }

    /// <summary>Smaller copies of its file, at most one of each name.</summary>
    public IReadOnlyList<Rendition> Renditions { get; init; } = [];

    /// <summary>How much room its file and its smaller copies take.</summary>
    public long Bytes => File.Size + Renditions.Sum(one => one.Size);

    /// <summary>WebVTT files by language.</summary>
    public IReadOnlyDictionary<string, BlobName> Subtitles { get; init; } = new Dictionary<string, BlobName>(StringComparer.Ordinal);

    /// <summary>Whether somebody of the circle <paramref name="reader"/> may know of it, watch it and listen to it.</summary>
    public bool IsFor(Audience reader) => State == RecordingState.Ready && Description.Terms.Audience <= reader;

    /// <summary>A recording whose bytes are yet to come.</summary>
    public static Recording Announce(RecordingId id, RecordingDescription description, RecordingKind kind, DeclaredFile file, BlobName upload, Instant now) =>
        new() { Id = id, Description = description, Kind = kind, File = file, Upload = upload, State = RecordingState.Uploading, CreatedAt = now };

    /// <summary>Notes which version of the upload was found good. May be done again when the upload has changed since.</summary>
    public Recording Check(CheckedFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        return this with { State = RecordingState.Checking, Checked = file, Kind = file.Facts.Kind };
    }

    /// <summary>Whether its file is kept, whether or not browsers play it.</summary>
    public bool IsKept => State is RecordingState.Ready or RecordingState.NeedsConversion or RecordingState.Hidden;

    /// <summary>The copy that stands in for a file that browsers do not play; null when the file plays itself, or there is no copy yet.</summary>
    public Rendition? StandIn =>
        Checked?.Facts.Hindrance is null ? null : Renditions.FirstOrDefault(one => one.Kind == Kind);

    /// <summary>Opens it to readers, once the checked bytes are where they are kept; what browsers do not play waits for a copy.</summary>
    /// <exception cref="InvalidOperationException">Nothing was checked.</exception>
    public Recording Publish(Instant now) =>
        State == RecordingState.Checking
            ? this with { State = StateWhenKept, PublishedAt = now }
            : throw new InvalidOperationException($"A recording that is {State} cannot be published.");

    /// <summary>Sets a smaller copy in the place of the one of the same name; the first that plays opens a recording that waited for it.</summary>
    public Recording Render(Rendition rendition, Instant now)
    {
        ArgumentNullException.ThrowIfNull(rendition);
        var more = this with { Renditions = [.. Renditions.Where(one => one.Name != rendition.Name), rendition] };
        return more.IsOpened(State) ? more with { State = more.StateWhenKept, PublishedAt = now } : more;
    }

    /// <summary>Takes a smaller copy away; a recording that plays by it alone waits for another.</summary>
    public Recording WithoutRendition(RenditionName name)
    {
        var less = this with { Renditions = [.. Renditions.Where(one => one.Name != name)] };
        return less.IsKept ? less with { State = less.StateWhenKept } : less;
    }

    /// <summary>
    /// Puts a checked file in the place of the one that is kept. What was made of that one, its smaller copies and its loudness, goes with
    /// it; what people brought stays. A file that plays opens a recording that waited for a copy.
    /// </summary>
    /// <exception cref="InvalidOperationException">Nothing is kept that could be replaced.</exception>
    public Recording ReplaceFile(DeclaredFile file, BlobName upload, CheckedFile found, Instant now)
    {
        ArgumentNullException.ThrowIfNull(found);
        if (!IsKept)
        {
            throw new InvalidOperationException($"The file of a recording that is {State} cannot be replaced.");
        }

        var replaced = this with { File = file, Upload = upload, Checked = found, Kind = found.Facts.Kind, Renditions = [], Peaks = null };
        return replaced with { State = replaced.StateWhenKept, PublishedAt = replaced.IsOpened(State) ? now : PublishedAt };
    }

    /// <summary>Replaces what is said about it.</summary>
    public Recording Describe(RecordingDescription description) => this with { Description = description };

    /// <summary>Shows it to nobody; hiding it again changes nothing. Null where there is nothing to hide: it is not ready.</summary>
    public Recording? Hide(Instant now) =>
        State == RecordingState.Deleted ? null
        : HiddenAt is not null ? this
        : State == RecordingState.Ready ? this with { State = RecordingState.Hidden, HiddenAt = now }
        : null;

    /// <summary>Shows it again to those whom it is for; what is not hidden stays as it is.</summary>
    public Recording Show()
    {
        if (HiddenAt is null || State == RecordingState.Deleted)
        {
            return this;
        }

        var shown = this with { HiddenAt = null };
        return shown.IsKept ? shown with { State = shown.StateWhenKept } : shown;
    }

    /// <summary>Takes it away; deleting it again changes nothing.</summary>
    public Recording Delete(Instant now) =>
        State == RecordingState.Deleted ? this : this with { State = RecordingState.Deleted, DeletedAt = now };

    /// <summary>Brings it back as it was; null when it was deleted too long ago.</summary>
    public Recording? Restore(Instant now)
    {
        if (State != RecordingState.Deleted)
        {
            return this;
        }

        // What was not published starts its check anew: the moved bytes may be swept by now.
        var before = PublishedAt is null ? RecordingState.Uploading : StateWhenKept;
        return now - DeletedAt > RestorableFor ? null : this with { State = before, DeletedAt = null };
    }

    private RecordingState StateWhenKept =>
        Checked?.Facts.Hindrance is not null && StandIn is null ? RecordingState.NeedsConversion
        : HiddenAt is null ? RecordingState.Ready : RecordingState.Hidden;

    private bool IsOpened(RecordingState before) => before == RecordingState.NeedsConversion && StateWhenKept != RecordingState.NeedsConversion;

    /// <summary>Takes the subtitles of one language away.</summary>
    public Recording WithoutSubtitles(string language) =>
        this with { Subtitles = Subtitles.Where(one => one.Key != language).ToDictionary(one => one.Key, one => one.Value, StringComparer.Ordinal) };

    /// <summary>Sets the subtitles of one language.</summary>
    public Result<Recording, RecordingFault> Subtitle(string language, BlobName file)
    {
        var subtitles = new Dictionary<string, BlobName>(Subtitles, StringComparer.Ordinal) { [language] = file };
        return subtitles.Count > MostSubtitles
            ? RecordingFault.TooManySubtitles
            : this with { Subtitles = subtitles };
    }
}
