using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace Coworking.Api.Platform.Http;

/// <summary>Tells one request from another that came under the same idempotency key: method, path and body, byte for byte.</summary>
public readonly record struct RequestHash(string Value)
{
    public static RequestHash Of(HttpRequest request, ReadOnlySequence<byte> body)
    {
        ArgumentNullException.ThrowIfNull(request);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes($"{request.Method} {request.Path}\n"));
        foreach (var part in body)
        {
            hash.AppendData(part.Span);
        }

        return new RequestHash(Convert.ToBase64String(hash.GetHashAndReset()));
    }
}
