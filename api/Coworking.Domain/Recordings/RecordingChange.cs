namespace Coworking.Domain.Recordings;

/// <summary>What one write did to a recording, read off what it was and what it is: no writer can forget to say so.</summary>
/// <param name="Acts">In the order of <see cref="RecordingAct"/>; empty where nothing that people did has changed.</param>
/// <param name="Members">Which parts of the description changed, as the wire names them.</param>
public sealed record RecordingChange(IReadOnlyList<RecordingAct> Acts, IReadOnlyList<string> Members)
{
    /// <summary>A recording that was not there before.</summary>
    public static readonly RecordingChange First = new([RecordingAct.Announced], []);

    /// <summary>Compares two versions of one recording. Its check and its loudness are the program's own work and are not told.</summary>
    public static RecordingChange Between(Recording before, Recording after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        string[] members = [.. MembersOf(before.Description, after.Description)];
        return new([.. ActsOf(before, after, members.Length > 0)], members);
    }

    private static IEnumerable<RecordingAct> ActsOf(Recording before, Recording after, bool isDescribed)
    {
        (RecordingAct Act, bool IsDone)[] all =
        [
            (RecordingAct.Uploaded, !before.IsKept && after.IsKept && before.State != RecordingState.Deleted),
            (RecordingAct.Described, isDescribed),
            (RecordingAct.Subtitled, !AreSame(before.Subtitles, after.Subtitles)),
            (RecordingAct.Pictured, before.Poster != after.Poster),
            (RecordingAct.Copied, before.Checked?.Kept == after.Checked?.Kept && !before.Renditions.SequenceEqual(after.Renditions)),
            (RecordingAct.Replaced, before.IsKept && after.IsKept && before.Checked?.Kept != after.Checked?.Kept),
            (RecordingAct.Hidden, before.HiddenAt is null && after.HiddenAt is not null),
            (RecordingAct.Shown, before.HiddenAt is not null && after.HiddenAt is null),
            (RecordingAct.Deleted, before.State != RecordingState.Deleted && after.State == RecordingState.Deleted),
            (RecordingAct.Restored, before.State == RecordingState.Deleted && after.State != RecordingState.Deleted),
        ];
        return all.Where(one => one.IsDone).Select(one => one.Act);
    }

    private static bool AreSame(IReadOnlyDictionary<string, BlobName> before, IReadOnlyDictionary<string, BlobName> after) =>
        before.Count == after.Count && before.All(one => after.TryGetValue(one.Key, out var kept) && kept == one.Value);

    private static IEnumerable<string> MembersOf(RecordingDescription before, RecordingDescription after)
    {
        (string Name, bool IsChanged)[] all =
        [
            ("title", before.Title != after.Title),
            ("description", before.Text != after.Text),
            ("language", before.Language != after.Language),
            ("tags", !before.Tags.SequenceEqual(after.Tags, StringComparer.Ordinal)),
            ("people", !before.Provenance.People.SequenceEqual(after.Provenance.People, StringComparer.Ordinal)),
            ("place", before.Provenance.Place != after.Provenance.Place),
            ("recordedOn", before.Provenance.On != after.Provenance.On),
            ("licence", before.Terms.Licence != after.Terms.Licence),
            ("age", before.Terms.Age != after.Terms.Age),
            ("audience", before.Terms.Audience != after.Terms.Audience),
        ];
        return all.Where(one => one.IsChanged).Select(one => one.Name);
    }
}
