using Coworking.Domain.Common;

namespace Coworking.Domain.Recordings;

/// <summary>What the sender says of a file before a byte is sent. The size is held against what arrives; the name is only shown.</summary>
public sealed record DeclaredFile
{
    /// <summary>The largest recording: 10 GiB.</summary>
    public const long LargestSize = 10L * 1024 * 1024 * 1024;

    private const int LongestName = 255;
    private const int MiB = 1024 * 1024;
    private const long SmallSize = 1024L * MiB;

    private DeclaredFile(string name, long size) => (Name, Size) = (name, size);

    /// <summary>The file's name on the sender's machine, without its folders.</summary>
    public string Name { get; }

    /// <summary>Bytes, from 1 to <see cref="LargestSize"/>.</summary>
    public long Size { get; }

    /// <summary>
    /// Bytes of one block of the upload. Small ones lose less on a broken line; larger ones keep long uploads quick. 10 GiB is then
    /// 1,280 blocks, far below the 50,000 a blob may have.
    /// </summary>
    public int BlockSize => Size <= SmallSize ? 4 * MiB : 8 * MiB;

    /// <summary>Checks what the sender says.</summary>
    public static Result<DeclaredFile, RecordingFault> Create(string name, long size)
    {
        ArgumentNullException.ThrowIfNull(name);
        var own = name[(name.LastIndexOfAny(['/', '\\']) + 1)..].Trim();
        if (own.Length is 0 or > LongestName || own.Any(char.IsControl))
        {
            return RecordingFault.FileNameUnfit;
        }

        return size switch
        {
            < 1 => RecordingFault.FileEmpty,
            > LargestSize => RecordingFault.FileTooLarge,
            _ => new DeclaredFile(own, size),
        };
    }
}
