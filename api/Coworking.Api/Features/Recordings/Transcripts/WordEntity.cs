using System.IO.Compression;
using System.Text;
using Azure.Data.Tables;
using Coworking.Api.Platform.Tables;
using Coworking.Domain.Recordings;

namespace Coworking.Api.Features.Recordings.Transcripts;

/// <summary>
/// Rows of table <c>Words</c>. <c>word|file</c> in the partition of the word's first letter: the word is said in the subtitles kept as
/// <c>file</c>; it has no columns and never changes. And in partition <c>files</c>, row <c>file</c>: <c>Words0</c>, <c>Words1</c>, … the
/// words that were or are being written, packed, so that they can be taken away when the file is gone; <c>Whole</c> once all are there.
/// </summary>
internal static class WordEntity
{
    public const string Files = "files";
    private const string Whole = "Whole";
    private const string Column = "Words";

    /// <summary>Bytes that a column takes.</summary>
    private const int Chunk = 60_000;

    public static string Partition(string word) => word[..1];

    public static string Row(string word, BlobName file) => TableKey.Join(word, file.Value);

    public static BlobName FileOf(string rowKey) => new(TableKey.Split(rowKey)[1]);

    public static TableEntity Ledger(BlobName file, IReadOnlyList<string> words)
    {
        var row = new TableEntity(Files, file.Value) { [Whole] = false };
        foreach (var (index, bytes) in Packed(words).Chunk(Chunk).Index())
        {
            row[$"{Column}{index}"] = bytes;
        }

        return row;
    }

    public static bool IsWhole(TableEntity row) => row.GetBoolean(Whole) == true;

    public static TableEntity AsWhole(TableEntity row) => new(row) { [Whole] = true };

    /// <summary>What is read of a ledger to know which files it holds.</summary>
    public static readonly string[] Heads = ["PartitionKey", "RowKey", Whole];

    public static IReadOnlyList<string> WordsOf(TableEntity row)
    {
        using var packed = new MemoryStream();
        for (var index = 0; row.GetBinary($"{Column}{index}") is { } bytes; index++)
        {
            packed.Write(bytes);
        }

        packed.Position = 0;
        using var unpacked = new StreamReader(new BrotliStream(packed, CompressionMode.Decompress), Encoding.UTF8);
        return unpacked.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }

    /// <summary>Whether it names a file and its words can be unpacked.</summary>
    public static bool IsReadable(TableEntity row)
    {
        try
        {
            return new BlobName(row.RowKey).Value.Length > 0 && WordsOf(row).All(word => word.Length is >= Transcript.ShortestWord and <= Transcript.LongestWord);
        }
        catch (Exception e) when (e is ArgumentException or InvalidDataException or InvalidOperationException)
        {
            return false;
        }
    }

    private static byte[] Packed(IReadOnlyList<string> words)
    {
        using var packed = new MemoryStream();
        using (var brotli = new BrotliStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            brotli.Write(Encoding.UTF8.GetBytes(string.Join('\n', words)));
        }

        return packed.ToArray();
    }
}
