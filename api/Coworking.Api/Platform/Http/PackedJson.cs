using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Coworking.Api.Platform.Http;

/// <summary>An answer that many get as it is: written, tagged and packed once.</summary>
internal sealed class PackedJson
{
    private readonly Lazy<byte[]> _packed;

    private PackedJson(byte[] body)
    {
        Body = body;
        Etag = JsonAnswer.EntityTagOf(body);
        _packed = new Lazy<byte[]>(() => JsonAnswer.Gzip(body));
    }

    public byte[] Body { get; }

    public string Etag { get; }

    /// <summary>The body by gzip.</summary>
    public byte[] Packed => _packed.Value;

    public static PackedJson Of<T>(T value, JsonTypeInfo<T> type) => new(JsonSerializer.SerializeToUtf8Bytes(value, type));
}
