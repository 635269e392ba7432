using System.Security.Cryptography;
using System.Text;

namespace Coworking.Api.Features.Upkeep.Consistency;

/// <summary>Lets two lines of a report be seen to speak of one patron without saying of which.</summary>
internal static class ShortHash
{
    public static string Of(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 4));
}
