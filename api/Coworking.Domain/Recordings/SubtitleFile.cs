using System.Text;
using Coworking.Domain.Common;

namespace Coworking.Domain.Recordings;

/// <summary>Why a file cannot be shown as subtitles, in the words of the format, with the line (from 1) where one is to blame.</summary>
public sealed record SubtitleFault(string What);

/// <summary>Subtitles as librarians bring them, WebVTT or SRT, made into WebVTT, which browsers show.</summary>
public static class SubtitleFile
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>WebVTT in UTF-8 of at most <see cref="WebVtt.LargestSize"/>: the file itself where it is that already.</summary>
    public static Result<byte[], SubtitleFault> ToWebVtt(byte[] file)
    {
        ArgumentNullException.ThrowIfNull(file);
        if (file.Length > WebVtt.LargestSize)
        {
            return new SubtitleFault($"larger than {WebVtt.LargestSize} bytes");
        }

        var text = Decode(file);
        if (text.StartsWith("WEBVTT", StringComparison.Ordinal))
        {
            return WebVtt.FaultOf(file) is { } fault ? new SubtitleFault(fault) : file;
        }

        var converted = SubRip.ToWebVtt(text);
        if (!converted.IsOk)
        {
            return converted.Error;
        }

        var bytes = Utf8.GetBytes(converted.Value.Text);
        return WebVtt.FaultOf(bytes) is { } wrong ? new SubtitleFault(wrong) : bytes;
    }

    /// <summary>UTF-8 or UTF-16; what is neither comes from an old Russian program and is Windows-1251.</summary>
    private static string Decode(byte[] file)
    {
        if (file is [0xFF, 0xFE, ..])
        {
            return Encoding.Unicode.GetString(file, 2, file.Length - 2);
        }

        if (file is [0xFE, 0xFF, ..])
        {
            return Encoding.BigEndianUnicode.GetString(file, 2, file.Length - 2);
        }

        try
        {
            return Utf8.GetString(file).TrimStart('\uFEFF');
        }
        catch (DecoderFallbackException)
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(1251)!.GetString(file);
        }
    }
}
