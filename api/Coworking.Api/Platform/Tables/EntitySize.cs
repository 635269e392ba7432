using System.Text;
using Azure.Data.Tables;

namespace Coworking.Api.Platform.Tables;

/// <summary>How large Azure Tables counts an entity.</summary>
internal static class EntitySize
{
    /// <summary>Bytes, never fewer than Azure counts: names and strings at two bytes a character, plus what each property costs.</summary>
    public static int Of(TableEntity entity)
    {
        var size = 4 + 2 * (entity.PartitionKey.Length + entity.RowKey.Length);
        foreach (var (name, value) in entity)
        {
            size += 8 + 2 * name.Length + value switch
            {
                string text => 4 + 2 * text.Length,
                byte[] bytes => 4 + bytes.Length,
                BinaryData data => 4 + data.ToMemory().Length,
                Guid => 16,
                null => 0,
                _ => 8,
            };
        }

        // The batch itself travels as JSON in UTF-8, with headers for each part.
        return Math.Max(size, Encoding.UTF8.GetByteCount(entity.PartitionKey) + 512);
    }
}
