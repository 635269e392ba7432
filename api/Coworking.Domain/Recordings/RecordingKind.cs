namespace Coworking.Domain.Recordings;

/// <summary>Whether a recording is listened to or watched.</summary>
public enum RecordingKind
{
    Audio,
    Video,
}
