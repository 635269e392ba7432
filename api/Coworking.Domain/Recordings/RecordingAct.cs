namespace Coworking.Domain.Recordings;

/// <summary>What was done with a recording.</summary>
public enum RecordingAct
{
    /// <summary>Its file was announced.</summary>
    Announced,

    /// <summary>Its file was checked and is kept.</summary>
    Uploaded,

    /// <summary>What is said about it was changed.</summary>
    Described,

    /// <summary>Subtitles were set or taken away.</summary>
    Subtitled,

    /// <summary>Its picture was set.</summary>
    Pictured,

    /// <summary>A smaller copy was set or taken away.</summary>
    Copied,

    /// <summary>Another file took the place of the one that was kept.</summary>
    Replaced,

    Hidden,
    Shown,
    Deleted,
    Restored,
}
