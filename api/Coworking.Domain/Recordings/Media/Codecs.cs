using System.Globalization;

namespace Coworking.Domain.Recordings.Media;

/// <summary>
/// One name for each way to write picture or sound, whatever a packing calls it: the registers are those of MP4RA (ISO/IEC 14496-12),
/// the Matroska codec ids, Microsoft's FOURCC and wave format tags, and the stream types of ISO/IEC 13818-1. What stands in none of them
/// keeps its own mark as its name, and is nothing that browsers play.
/// </summary>
internal static class Codecs
{
    /// <summary>Pictures by their four letters.</summary>
    public static string Picture(string mark) => mark.Trim().ToLowerInvariant() switch
    {
        "avc1" or "avc3" or "h264" or "x264" or "davc" => "h264",
        "hvc1" or "hev1" or "hevc" or "dvh1" or "dvhe" => "hevc",
        "vp08" or "vp80" => "vp8",
        "vp09" or "vp90" => "vp9",
        "av01" => "av1",
        "mp4v" or "fmp4" or "divx" or "dx50" or "xvid" or "3iv2" => "mpeg4",
        "div3" or "mp43" or "mp42" or "mpg4" => "msmpeg4",
        "apcn" or "apch" or "apcs" or "apco" or "ap4h" or "ap4x" => "prores",
        "mjpg" or "jpeg" or "mjpa" or "mjpb" => "mjpeg",
        "s263" or "h263" => "h263",
        "wmv1" or "wmv2" or "wmv3" or "wvc1" => "wmv",
        "mpg1" or "m1v1" => "mpeg1",
        "mpg2" or "m2v1" or "mpeg" or "hdv2" or "hdv3" => "mpeg2",
        "dvsd" or "dvc" or "dvcp" or "dv25" or "dvhd" => "dv",
        var other => Own(other),
    };

    /// <summary>Sound by its four letters.</summary>
    public static string Sound(string mark) => mark.Trim().ToLowerInvariant() switch
    {
        "mp4a" => "aac",
        ".mp3" => "mp3",
        "opus" => "opus",
        "flac" => "flac",
        "alac" => "alac",
        "ac-3" or "ec-3" => "ac3",
        "dtsc" or "dtsh" or "dtsl" or "dtse" => "dts",
        "samr" or "sawb" or "sawp" => "amr",
        "sowt" or "twos" or "lpcm" or "raw" or "in24" or "in32" or "fl32" or "fl64" or "ulaw" or "alaw" or "ipcm" or "fpcm" => "pcm",
        var other => Own(other),
    };

    /// <summary>Sound by Microsoft's number; null for a number that nobody uses.</summary>
    public static string? Sound(ushort tag) => tag switch
    {
        0x0001 or 0x0003 or 0x0006 or 0x0007 or 0xFFFE => "pcm",
        0x0002 or 0x0011 or 0x0020 => "adpcm",
        0x0031 or 0x0032 => "gsm",
        0x0050 => "mp2",
        0x0055 => "mp3",
        0x00FF or 0x1600 or 0x1610 => "aac",
        0x0160 or 0x0161 or 0x0162 or 0x0163 or 0x000A => "wma",
        0x2000 => "ac3",
        0x2001 => "dts",
        _ => null,
    };

    /// <summary>Picture or sound by a Matroska codec id.</summary>
    public static string Matroska(string id) => id switch
    {
        "V_MPEG4/ISO/AVC" => "h264",
        "V_MPEGH/ISO/HEVC" => "hevc",
        "V_VP8" => "vp8",
        "V_VP9" => "vp9",
        "V_AV1" => "av1",
        "V_MPEG1" => "mpeg1",
        "V_MPEG2" => "mpeg2",
        "V_THEORA" => "theora",
        "A_OPUS" => "opus",
        "A_VORBIS" => "vorbis",
        "A_FLAC" => "flac",
        "A_MPEG/L3" => "mp3",
        "A_MPEG/L2" => "mp2",
        _ when id.StartsWith("V_MPEG4/", StringComparison.Ordinal) => "mpeg4",
        _ when id.StartsWith("A_AAC", StringComparison.Ordinal) => "aac",
        _ when id.StartsWith("A_AC3", StringComparison.Ordinal) || id.StartsWith("A_EAC3", StringComparison.Ordinal) => "ac3",
        _ when id.StartsWith("A_DTS", StringComparison.Ordinal) => "dts",
        _ when id.StartsWith("A_PCM", StringComparison.Ordinal) => "pcm",
        _ => Own(id.ToLowerInvariant()),
    };

    /// <summary>Picture (first) or sound (second) by a stream type of MPEG; neither for data.</summary>
    public static (string? Picture, string? Sound) Stream(byte type) => type switch
    {
        0x01 => ("mpeg1", null),
        0x02 => ("mpeg2", null),
        0x10 => ("mpeg4", null),
        0x1B => ("h264", null),
        0x24 => ("hevc", null),
        0x03 or 0x04 => (null, "mp2"),
        0x0F or 0x11 => (null, "aac"),
        0x80 => (null, "pcm"),
        0x06 or 0x81 or 0x87 => (null, "ac3"),
        0x82 or 0x85 or 0x86 => (null, "dts"),
        _ => default,
    };

    /// <summary>H.264 in the profiles that browsers read: others carry more bits or colours than they show.</summary>
    public static string H264(byte profile) => profile is 66 or 77 or 88 or 100 ? "h264" : string.Create(CultureInfo.InvariantCulture, $"h264-{profile}");

    /// <summary>A mark that is in no register, as far as it can be read.</summary>
    private static string Own(string mark)
    {
        var letters = string.Concat(mark.Where(letter => char.IsAsciiLetterOrDigit(letter) || letter is '_' or '-' or '/' or '.').Take(24));
        return letters.Length == 0 ? "unknown" : letters;
    }
}
