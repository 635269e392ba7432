metadata description = 'Where the card key lies: the one secret of an instance. The template makes the vault and never sees what is in it.'

@description('Name of the vault, the same as of the data account: 3-24 small letters and digits, unique in the world.')
param name string

@description('Region of the vault.')
param location string

@description('Tags of the vault.')
param tags { *: string }

resource vault 'Microsoft.KeyVault/vaults@2025-05-01' = {
  name: name
  location: location
  tags: tags
  properties: {
    tenantId: subscription().tenantId
    sku: { family: 'A', name: 'standard' }
    // Roles alone decide who reads it.
    enableRbacAuthorization: true
    enabledForDeployment: false
    enabledForTemplateDeployment: false
    enabledForDiskEncryption: false
    // With the key lost, every library card would be a stranger's: nobody can wipe it out at once.
    enableSoftDelete: true
    softDeleteRetentionInDays: 90
    enablePurgeProtection: true
  }
}
