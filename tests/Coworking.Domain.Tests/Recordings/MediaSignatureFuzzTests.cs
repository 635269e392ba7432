using Coworking.Domain.Recordings.Media;
using CsCheck;
using Xunit;

namespace Coworking.Domain.Tests.Recordings;

public sealed class MediaSignatureFuzzTests
{
    private static readonly byte[][] Beginnings =
    [
        [0, 0, 0, 0x18, .. "ftypisom\0\0\0\0isommp42"u8, 0, 0, 0, 0, .. "moov"u8],
        [0x1A, 0x45, 0xDF, 0xA3, 0x84, 0x42, 0x82, 0x81, (byte)'w'],
        [.. "ID3\u0004\0\0\0\0\0\0"u8],
        [.. "OggS\0\u0002"u8],
        [.. "fLaC\0\0\0\u0022"u8],
        [.. "RIFF\u00ff\u00ff\u00ff\u00ffWAVEfmt "u8],
        [0xFF, 0xFB, 0x90, 0x00],
        [0xFF, 0xF1, 0x50, 0x80],
        [.. "RIFF\u00ff\u00ff\u0000\u0000AVI LIST"u8],
        [0x30, 0x26, 0xB2, 0x75, 0x8E, 0x66, 0xCF, 0x11, 0xA6, 0xD9, 0x00, 0xAA, 0x00, 0x62, 0xCE, 0x6C, 0x40, 0, 0, 0, 0, 0, 0, 0],
        [.. "FLV\u0001\u0005\0\0\0\u0009\0\0\0\0"u8],
        [0, 0, 1, 0xBA, 0x44, 0, 4, 0, 4, 1, 0, 0, 3, 0xF8],
        [.. "FORM\0\0\u00ff\u00ffAIFFCOMM"u8],
        [.. "#!AMR\n"u8],
        [0x0B, 0x77, 0, 0, 0x14, 0x40],
        [],
    ];

    private sealed record Edit(int Place, byte Value, int Length, int Sort);

    private static readonly Gen<Edit> Edits =
        Gen.Select(Gen.Int[0, int.MaxValue], Gen.Byte, Gen.Int[1, 16], Gen.Int[0, 4], (place, value, length, sort) => new Edit(place, value, length, sort));

    [Fact]
    public void Random_bytes_behind_any_beginning_never_throw_and_never_cost_more_than_the_bound() =>
        Gen.Select(Gen.Int[0, Beginnings.Length - 1], Gen.Byte.Array[0, 3000], Gen.Long[0, 20_000_000_000])
            .Sample((beginning, rest, hole) => StaysWithinBounds(new CountedBytes((byte[])[.. Beginnings[beginning], .. rest], hole, rest)), iter: 3000);

    [Fact]
    public void Real_files_with_a_few_bytes_changed_never_throw_and_never_cost_more_than_the_bound()
    {
        byte[][] files = [.. Clips.Names.Select(Clips.Get), .. Corpus.Names.Select(Corpus.Get)];
        Gen.Select(Gen.Int[0, files.Length - 1], Edits.Array[1, 12]).Sample(
            (clip, edits) => StaysWithinBounds(new CountedBytes(edits.Aggregate(files[clip], Apply))), iter: 4000);
    }

    [Fact]
    public void Damage_in_the_index_of_a_film_never_throws()
    {
        var film = Clips.Get("fragmented.mp4");
        Edits.Array[1, 6].Sample(
            edits => StaysWithinBounds(new CountedBytes(edits.Select(edit => edit with { Place = edit.Place % 1500 }).Aggregate(film, Apply))), iter: 3000);
    }

    /// <summary>Overwrites, empties, fills, cuts out or doubles a few bytes.</summary>
    private static byte[] Apply(byte[] bytes, Edit edit)
    {
        var place = edit.Place % bytes.Length;
        var end = Math.Min(bytes.Length, place + edit.Length);
        return edit.Sort switch
        {
            0 => [.. bytes[..place], edit.Value, .. bytes[(place + 1)..]],
            1 => [.. bytes[..place], .. new byte[end - place], .. bytes[end..]],
            2 => [.. bytes[..place], .. Enumerable.Repeat<byte>(0xFF, end - place), .. bytes[end..]],
            3 when end - place < bytes.Length => [.. bytes[..place], .. bytes[end..]],
            _ => [.. bytes[..end], .. bytes[place..]],
        };
    }

    private static void StaysWithinBounds(CountedBytes source)
    {
        var verdict = MediaSignature.ReadAsync(source, TestContext.Current.CancellationToken).AsTask().GetAwaiter().GetResult();

        Assert.InRange(source.BytesRead, 0, MediaSignature.MostBytesRead);
        Assert.InRange(MediaSignature.MostBytesRead, 0, 2_000_000);
        if (verdict.Facts is { } facts)
        {
            Assert.InRange(facts.Duration.TotalDays, 0, 7);
        }
    }
}
